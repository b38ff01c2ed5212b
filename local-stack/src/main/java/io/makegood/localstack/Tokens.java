package io.makegood.localstack;

import java.util.Map;

/** Tokens for tests that run on a {@link LocalStackResource}: of the people in {@code people.json}, and hostile ones. */
public final class Tokens {
    private Tokens() {}

    /** The access token of somebody in {@code people.json}. */
    public static String of(String person) {
        return mint().of(People.named(person));
    }

    /** An access token with these claims in place of the usual ones; a null value takes a claim away. */
    public static String mint(Map<String, Object> claims) {
        return mint().mint(claims);
    }

    /** A token in the making, such as {@code Tokens.builder().person("mia").expired().build()}. */
    public static TokenMint.Token builder() {
        return mint().token();
    }

    private static TokenMint mint() {
        return TestStack.current().mint();
    }
}
