package io.makegood.benchmarks.load;

import java.net.URI;

/** Where answers are posted. */
public record Door(String name, URI address) {

    public static Door at(String name, String url) {
        return new Door(name, URI.create(url));
    }
}
