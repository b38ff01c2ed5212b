package io.makegood.benchmarks.plaindoor;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.ConstraintViolationException;

/** Where answers come in, one transaction each. */
@Path("/answers")
public class AnswerResource {

    private final AcceptFeedback feedback;

    AnswerResource(AcceptFeedback feedback) {
        this.feedback = feedback;
    }

    @POST
    public Response answer(@Valid AnswerRequest request) {
        return Response.accepted(receipt(request)).build();
    }

    private Receipt receipt(AnswerRequest request) {
        try {
            return feedback.accept(request);
        } catch (RuntimeException e) {
            if (isViolation(e)) {
                return feedback.accepted(request.submissionId()).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /** The key is violated at the flush, within the commit: the cause stands deep in what that throws. */
    private static boolean isViolation(Throwable failure) {
        return failure != null && (failure instanceof ConstraintViolationException || isViolation(failure.getCause()));
    }
}
