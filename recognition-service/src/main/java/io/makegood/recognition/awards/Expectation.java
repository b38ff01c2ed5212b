package io.makegood.recognition.awards;

import io.makegood.kit.problem.ProblemException;

/**
 * What the person had seen when she decided.
 *
 * @param version null if she did not say
 */
public record Expectation(Long version) {

    public static final Expectation NONE = new Expectation(null);

    void mustMatch(Recognition recognition) {
        if (version != null && version != recognition.version()) {
            throw ProblemException.stale();
        }
    }
}
