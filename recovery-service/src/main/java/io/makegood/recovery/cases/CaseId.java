package io.makegood.recovery.cases;

import java.util.regex.Pattern;

/** The id of a case. What has not its form is the id of none. */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public CaseId {
        if (!isOne(value)) {
            throw new CaseNotFound();
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
