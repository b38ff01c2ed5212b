package io.makegood.recognition.awards.rest;

import io.makegood.kit.problem.ProblemException;
import io.makegood.recognition.awards.Expectation;
import io.makegood.recognition.awards.Recognition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ETag of a recognition, and the header that holds it against what is there now. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    static String tag(Recognition recognition) {
        return "\"" + recognition.version() + "\"";
    }

    static Expectation expectation(String header) {
        if (header == null || header.equals("*")) {
            return Expectation.NONE;
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw ProblemException.badRequest(
                    "invalid-if-match", "If-Match is not an ETag of ours.", "Send the ETag as you got it.");
        }
        return new Expectation(Long.valueOf(tag.group(1)));
    }
}
