package io.makegood.recovery.http;

/** The version of a thing as an entity tag, so that nobody overwrites what she has not seen. */
public final class VersionTag {

    /** No thing has it: what cannot be read as one of our tags matches nothing. */
    private static final Long NONE = -1L;

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @return the version that the caller knows; null where she does not mind */
    public static Long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.trim().equals("*")) {
            return null;
        }
        String tag = ifMatch.trim();
        return tag.matches("\"[0-9]{1,18}\"") ? Long.valueOf(tag.substring(1, tag.length() - 1)) : NONE;
    }
}
