package io.makegood.feedback.rest;

import io.makegood.feedback.limits.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where the request at hand comes from. The address is the connection's: what a header says of it counts only where the
 * operator said that a proxy stands in front ({@code quarkus.http.proxy}).
 */
@ApplicationScoped
class RequestAddress {

    private final CurrentVertxRequest current;

    RequestAddress(CurrentVertxRequest current) {
        this.current = current;
    }

    ClientAddress get() {
        SocketAddress remote = current.getCurrent().request().remoteAddress();
        return ClientAddress.of(remote == null || remote.host() == null ? "gone" : remote.host());
    }
}
