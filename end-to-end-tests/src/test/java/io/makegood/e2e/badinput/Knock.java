package io.makegood.e2e.badinput;

import java.io.IOException;

/** Something that is done at a door. */
@FunctionalInterface
public interface Knock {

    Answer at(Wire wire, String marker) throws IOException;
}
