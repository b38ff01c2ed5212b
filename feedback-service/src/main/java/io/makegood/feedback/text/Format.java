package io.makegood.feedback.text;

import java.util.regex.Pattern;

/** The form of each kind of id and word that comes from outside. */
public enum Format {
    UNIT("[a-z0-9-]+(\\.[a-z0-9-]+)*", 200, "a path such as north.store-17"),
    LABEL("[a-z0-9-]{1,40}", 40, "1 to 40 of a-z, 0-9 and -"),
    SURVEY_KEY("[a-z0-9-]{3,60}", 60, "3 to 60 of a-z, 0-9 and -"),
    QUESTION("[A-Za-z0-9._-]{1,64}", 64, "1 to 64 letters, digits, dots, underscores and -"),
    EMPLOYEE_ID("[A-Za-z0-9._-]{1,64}", 64, "1 to 64 letters, digits, dots, underscores and -"),
    /** At least eight, so that two clients that both start to count at 1 do not meet. */
    PUBLIC_SUBMISSION_ID(
            "(?!00000000-0000-0000-0000-000000000000)[A-Za-z0-9._:-]{8,100}",
            100,
            "8 to 100 letters, digits, dots, colons, underscores and -, best a random UUID"),
    SUBMISSION_ID("[\\x21-\\x7E]{1,200}", 200, "1 to 200 visible ASCII characters"),
    OUTSIDE_REFERENCE("[^\\p{Cc}\\p{Cs}]{1,200}", 200, "1 to 200 characters without control characters"),
    /** Deliberately narrow: one address, nothing that a mail header could be broken with. */
    EMAIL(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,186}[A-Za-z0-9])?",
            254, "one e-mail address"),
    LOCALE("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*", 35, "a language tag such as de-AT"),
    UUID("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", 36, "a UUID in lower case");

    private final Pattern pattern;
    private final int maxLength;
    private final String description;

    Format(String pattern, int maxLength, String description) {
        this.pattern = Pattern.compile(pattern);
        this.maxLength = maxLength;
        this.description = description;
    }

    /** The length is looked at first: no pattern ever works on a long text. */
    public boolean matches(String text) {
        return text != null
                && text.codePointCount(0, text.length()) <= maxLength
                && pattern.matcher(text).matches();
    }

    public String description() {
        return description;
    }
}
