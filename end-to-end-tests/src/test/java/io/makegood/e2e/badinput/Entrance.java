package io.makegood.e2e.badinput;

/** A way into a service, and what is good there. */
interface Entrance {

    String service();

    /** A request to this door with this body. */
    Call with(String body);

    /** What is taken here. */
    String goodBody();

    int goodStatus();

    default Call with(byte[] body) {
        return with("").body(body);
    }

    default Call good() {
        return with(goodBody());
    }
}
