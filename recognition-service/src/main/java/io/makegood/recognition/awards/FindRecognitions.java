package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows recognitions to those who may see them. */
@ApplicationScoped
public class FindRecognitions {

    private final Recognitions recognitions;

    FindRecognitions(Recognitions recognitions) {
        this.recognitions = recognitions;
    }

    public List<Recognition> page(RecognitionFilter filter, String before, int limit, SignedIn person) {
        return recognitions.page(filter, Visibility.of(person), before, limit);
    }

    public Recognition one(String id, SignedIn person) {
        return recognitions.findVisible(id, Visibility.of(person)).orElseThrow(RecognitionNotFound::new);
    }
}
