package io.makegood.analytics.rebuilds;

/** A rebuild finds that it was given up in the meantime: nothing of it may be kept. */
class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
