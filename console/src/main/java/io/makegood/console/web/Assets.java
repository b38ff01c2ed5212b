package io.makegood.console.web;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The addresses of the script and the style sheet: each carries the hash of its content, so it may be cached for ever. */
@Named("assets")
@Singleton
public class Assets {
    private final Bundle bundle;

    public Assets(Bundle bundle) {
        this.bundle = bundle;
    }

    public String script() {
        return bundle.script("app");
    }

    public String style() {
        return bundle.style("app");
    }
}
