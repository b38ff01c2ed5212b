package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.trace.TraceStep;
import io.makegood.kit.trace.TraceView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what happened here on a thread, as far as the person who asks may see it. */
@ApplicationScoped
public class TraceThread {

    private static final int MOST = 200;

    private final FindRecognitions find;

    TraceThread(FindRecognitions find) {
        this.find = find;
    }

    public TraceView of(String correlationId, SignedIn person) {
        List<TraceStep> steps = find.page(RecognitionFilter.ofThread(correlationId), null, MOST, person).stream()
                .flatMap(TraceThread::steps)
                .sorted(Comparator.comparing(TraceStep::at))
                .toList();
        return new TraceView(correlationId, steps);
    }

    private static Stream<TraceStep> steps(Recognition recognition) {
        return Stream.of(nominated(recognition), decided(recognition)).flatMap(List::stream);
    }

    /** What was recognised at once never waited. */
    private static List<TraceStep> nominated(Recognition recognition) {
        boolean atOnce = recognition.decidedBy() == null && recognition.decidedAt() != null;
        if (atOnce) {
            return List.of();
        }
        return List.of(step(recognition.nominatedAt(), "recognition-nominated", recognition, facts(recognition)));
    }

    private static List<TraceStep> decided(Recognition recognition) {
        if (recognition.status() == RecognitionStatus.PENDING) {
            return List.of();
        }
        Map<String, String> detail = facts(recognition);
        if (recognition.decidedBy() != null) {
            detail.put("decidedBy", recognition.decidedBy());
        }
        boolean awarded = recognition.status() == RecognitionStatus.AWARDED;
        String what = awarded ? "employee-recognized" : "recognition-declined";
        return List.of(step(recognition.decidedAt(), what, recognition, detail));
    }

    private static Map<String, String> facts(Recognition recognition) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("employeeId", recognition.employeeId());
        facts.put("behaviour", recognition.behaviour());
        facts.put("points", Integer.toString(recognition.points()));
        facts.put("nominatedBy", recognition.nominatedBy());
        facts.put("evidenceKind", recognition.evidence().kind().name());
        facts.put("evidenceId", recognition.evidence().id());
        return facts;
    }

    private static TraceStep step(Instant at, String what, Recognition recognition, Map<String, String> detail) {
        return new TraceStep(at, "recognition", what, recognition.id(), recognition.unit(), detail);
    }
}
