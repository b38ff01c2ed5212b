package io.makegood.console.cases;

import io.makegood.console.web.Problem;
import io.makegood.console.web.Problem.FieldError;
import io.makegood.console.web.Refused;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was typed into a form, and the same as the service wants it. */
final class CaseForm {
    private static final int BAD_REQUEST = 400;
    private static final Set<String> NOT_TYPED = Set.of("csrf", "key", "version");

    private CaseForm() {}

    static Map<String, Object> request(String action, Map<String, String> typed) {
        return switch (action) {
            case "owner", "closure" -> texts(typed, "reason");
            case "notes" -> note(typed);
            case "remedies" -> remedy(typed);
            case "apology" -> texts(typed, "acknowledge", "own", "remedy", "precaution");
            case "fix" -> texts(typed, "summary");
            case "new" -> complaint(typed);
            default -> Map.of();
        };
    }

    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            if (!NOT_TYPED.contains(field) && !values.isEmpty()) {
                typed.put(field, values.get(0));
            }
        });
        return typed;
    }

    private static Map<String, Object> complaint(Map<String, String> typed) {
        Map<String, Object> complaint = texts(typed, "unit", "severity", "summary");
        String category = label(typed.getOrDefault("category", ""));
        if (!category.isEmpty()) {
            complaint.put("category", category);
        }
        return complaint;
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

    /** 1,250 is a thousand for some and one and a quarter for others: it is asked for, not guessed. */
    private static BigDecimal amount(String text) {
        try {
            if (text.matches(".*[.,]\\d{3}")) {
                throw new NumberFormatException();
            }
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            FieldError error = new FieldError(
                    "amount", "must be a number such as 1250 or 12.50, without signs between the thousands");
            throw new Refused(
                    BAD_REQUEST, new Problem(null, "The request is not valid.", BAD_REQUEST, null, List.of(error)));
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
