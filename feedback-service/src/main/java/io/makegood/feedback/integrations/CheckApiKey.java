package io.makegood.feedback.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells who calls by the key that is shown. */
@ApplicationScoped
public class CheckApiKey {

    private static final int MAX_LENGTH = 200;

    private final ApiKeys keys;
    private final GoodKeys goodKeys;

    CheckApiKey(ApiKeys keys, GoodKeys goodKeys) {
        this.keys = keys;
        this.goodKeys = goodKeys;
    }

    /** Whether it was good a moment ago. Nothing is looked up for it. */
    public boolean isKnown(String text) {
        return canBeOne(text) && goodKeys.include(new KeyText(text));
    }

    /** Empty if the key is not good. */
    public Optional<Caller> caller(String text) {
        return canBeOne(text) ? keys.good(new KeyText(text).hash()) : Optional.empty();
    }

    private static boolean canBeOne(String text) {
        return text != null && !text.isBlank() && text.length() <= MAX_LENGTH;
    }
}
