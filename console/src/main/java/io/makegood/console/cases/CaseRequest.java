package io.makegood.console.cases;

import io.makegood.console.web.Problem;
import io.makegood.console.web.Problem.FieldError;
import io.makegood.console.web.Refused;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form as the service wants it. */
final class CaseRequest {
    private static final int BAD_REQUEST = 400;

    private CaseRequest() {}

    static Map<String, Object> of(String action, Map<String, String> typed) {
        return switch (action) {
            case "owner", "closure" -> texts(typed, "reason");
            case "notes" -> note(typed);
            case "remedies" -> remedy(typed);
            case "apology" -> texts(typed, "acknowledge", "own", "remedy", "precaution");
            case "fix" -> texts(typed, "summary");
            default -> Map.of();
        };
    }

    private static Map<String, Object> note(Map<String, String> typed) {
        Map<String, Object> note = texts(typed, "text");
        note.put("kind", typed.containsKey("contacted") ? "CONTACT" : "INTERNAL");
        return note;
    }

    private static Map<String, Object> remedy(Map<String, String> typed) {
        Map<String, Object> remedy = texts(typed, "note");
        remedy.put("kind", label(typed.getOrDefault("kind", "")));
        String amount = typed.getOrDefault("amount", "").strip();
        if (!amount.isEmpty()) {
            remedy.put("amount", amount(amount));
            remedy.put("currency", typed.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT));
        }
        return remedy;
    }

    /** People write "Free dessert"; the service keeps {@code free-dessert}. */
    private static String label(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            FieldError error = new FieldError("amount", "must be a number such as 12.50");
            throw new Refused(
                    BAD_REQUEST, new Problem(null, "The amount is not a number.", BAD_REQUEST, null, List.of(error)));
        }
    }

    private static Map<String, Object> texts(Map<String, String> typed, String... fields) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String field : fields) {
            String text = typed.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return texts;
    }
}
