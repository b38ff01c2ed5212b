package io.makegood.kit.page;

import io.makegood.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The place where a page ended, opaque to the caller. It grants nothing: what may be seen is decided anew each time. */
public final class Cursor {

    private static final String SEPARATOR = "\u0001";

    private Cursor() {}

    public static String encode(String... parts) {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param parts how many there must be
     * @throws ProblemException 400 if this never was a cursor of that list
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> decoded = Arrays.asList(text.split(SEPARATOR, -1));
            // Nothing that a list is ordered by has a control character, and the database takes no NUL.
            if (decoded.size() == parts && decoded.stream().noneMatch(Cursor::hasControls)) {
                return decoded;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Falls through: whatever was sent, it is no cursor.
        }
        throw invalid();
    }

    private static boolean hasControls(String part) {
        return part.chars().anyMatch(Character::isISOControl);
    }

    /**
     * @return the number that the cursor stands for
     * @throws ProblemException 400 if this never was a cursor of that list
     */
    public static long number(String cursor) {
        try {
            return Long.parseLong(decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public static ProblemException invalid() {
        return ProblemException.badRequest(
                "invalid-cursor", "That is not a place in this list.", "Leave `after` out to begin at the start.");
    }
}
