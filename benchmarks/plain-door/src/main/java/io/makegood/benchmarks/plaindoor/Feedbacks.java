package io.makegood.benchmarks.plaindoor;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All feedback. */
@ApplicationScoped
public class Feedbacks implements PanacheRepository<Feedback> {

    Optional<Feedback> bySubmission(String submissionId) {
        return find("submissionId", submissionId).firstResultOptional();
    }
}
