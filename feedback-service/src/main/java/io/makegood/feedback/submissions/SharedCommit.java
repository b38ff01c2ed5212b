package io.makegood.feedback.submissions;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.database.SqlState;
import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One flush: what queued while the last commit ran is kept in one transaction. Bad data is tried again one by one, so
 * that it harms nobody beside it; when nobody knows what became of the commit, everybody is told to ask again.
 */
@ApplicationScoped
class SharedCommit {

    private static final Logger LOG = Logger.getLogger(SharedCommit.class);
    private static final int TRIES = 3;

    private final StoreFeedback feedback;
    private final FeedbackConfig config;
    private final IntakeMetrics metrics;

    SharedCommit(StoreFeedback feedback, FeedbackConfig config, IntakeMetrics metrics) {
        this.feedback = feedback;
        this.config = config;
        this.metrics = metrics;
    }

    /** The transaction was rolled back: nothing of it is kept. */
    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKept(RuntimeException cause) {
            super(cause);
        }
    }

    /** Answers everybody in the batch, whatever happens. */
    void flush(List<Waiting> batch) {
        try {
            answer(batch, keep(batch, TRIES));
        } catch (NotKept e) {
            if (DatabaseFailure.isTransient(e)) {
                refuseAll(batch, e);
            } else if (batch.size() > 1) {
                batch.forEach(one -> flush(List.of(one)));
            } else {
                refuse(batch.get(0), e);
            }
        } catch (RuntimeException e) {
            // Out of the commit itself: it may or may not have happened. The same id tells at the next try.
            refuseAll(batch, e);
        }
    }

    private Map<SubmissionKey, Submissions.Taken> keep(List<Waiting> batch, int tries) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> keepInTransaction(batch));
        } catch (NotKept e) {
            if (tries > 1 && SqlState.isWorthARetry(e)) {
                return keep(batch, tries - 1);
            }
            throw e;
        }
    }

    private Map<SubmissionKey, Submissions.Taken> keepInTransaction(List<Waiting> batch) {
        try {
            return feedback.store(batch.stream().map(Waiting::submission).toList());
        } catch (RuntimeException e) {
            throw new NotKept(e);
        }
    }

    private void answer(List<Waiting> batch, Map<SubmissionKey, Submissions.Taken> standing) {
        metrics.flushed(batch.size());
        for (Waiting waiting : batch) {
            Submission submission = waiting.submission();
            Submissions.Taken taken = standing.get(submission.key());
            if (!taken.contentHash().equals(submission.contentHash())) {
                metrics.refused();
                waiting.refused(new SubmissionIdReused());
            } else {
                metrics.taken(taken.feedbackId().equals(submission.feedbackId()));
                waiting.taken(new Receipt(taken.feedbackId(), taken.key().submissionId()));
            }
        }
    }

    private void refuseAll(List<Waiting> batch, RuntimeException e) {
        LOG.warnf(
                "A flush of %d was not kept: %s",
                batch.size(), rootOf(e).getClass().getSimpleName());
        batch.forEach(waiting -> {
            metrics.unavailable();
            waiting.refused(ProblemException.unavailable(
                    "It could not be kept just now. Please send it again.",
                    config.ingest().retryAfter()));
        });
    }

    private void refuse(Waiting waiting, NotKept e) {
        if (SqlState.isBadData(e)) {
            LOG.warnf(
                    "A submission was refused by the database: %s",
                    rootOf(e).getClass().getSimpleName());
            metrics.refused();
            waiting.refused(ProblemException.unprocessable("not-storable", "This cannot be kept.", (String) null));
        } else {
            waiting.refused(e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
