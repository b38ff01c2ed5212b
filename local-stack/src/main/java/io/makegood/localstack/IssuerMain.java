package io.makegood.localstack;

import java.nio.file.Path;

/** The issuer's process. */
public final class IssuerMain {
    public static final String CLIENT_SECRET = "MAKEGOOD_ISSUER_CLIENT_SECRET";

    private IssuerMain() {}

    /** Arguments: port, file of its key. The client's secret comes by environment, where {@code ps} does not show it. */
    public static void main(String[] arguments) throws InterruptedException {
        ChildLog.begin();
        LocalIssuer.start(
                Integer.parseInt(arguments[0]), IssuerKey.in(Path.of(arguments[1])), System.getenv(CLIENT_SECRET));
        System.out.println("The issuer listens on port " + arguments[0] + ".");
        Thread.currentThread().join();
    }
}
