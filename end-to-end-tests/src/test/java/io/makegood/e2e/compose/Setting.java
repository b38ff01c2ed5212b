package io.makegood.e2e.compose;

import java.util.Locale;

/**
 * Something that a deployment may set.
 *
 * @param name the property's name
 * @param defaultValue what holds if nobody sets it; null where it must be set
 * @param meaning what the code says that it is for; empty where only its name says it
 */
record Setting(String name, String defaultValue, String meaning) {

    /** The environment variable of the same meaning, by MicroProfile Config's rule. */
    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
