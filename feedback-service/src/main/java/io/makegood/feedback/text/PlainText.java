package io.makegood.feedback.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What a person wrote, made safe to keep and to show without losing a word of it: one normal form, line feeds only, and
 * none of the characters that end a string early, fake a log line or turn the reading direction.
 */
public final class PlainText {

    private PlainText() {}

    /** The cleaned text, or nothing when nothing visible is left. */
    public static Optional<String> clean(String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(PlainText::mayStay)
                .forEach(kept::appendCodePoint);
        String text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        return text.codePoints().allMatch(PlainText::invisible) ? Optional.empty() : Optional.of(text);
    }

    /** The cleaned text on one line, for names and the like. */
    public static Optional<String> cleanLine(String raw) {
        return clean(raw).map(text -> text.replaceAll("\\s+", " "));
    }

    /** Both limits count: emoji take four bytes each, a letter can bear a thousand accents. */
    public static boolean fits(String text, int codePoints, int bytes) {
        return text.codePointCount(0, text.length()) <= codePoints
                && text.getBytes(StandardCharsets.UTF_8).length <= bytes;
    }

    private static boolean mayStay(int character) {
        boolean control = character < 0x20 && character != '\n' && character != '\t' || character == 0x7F;
        boolean loneSurrogate = character >= 0xD800 && character <= 0xDFFF;
        boolean turnsDirection =
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
        return !control && !loneSurrogate && !turnsDirection && !nonCharacter;
    }

    private static boolean invisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
