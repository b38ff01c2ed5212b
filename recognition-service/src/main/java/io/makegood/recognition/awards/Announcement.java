package io.makegood.recognition.awards;

/** Tells the rest of Makegood that a recognition was awarded, in the transaction that made it true. */
public interface Announcement {

    void awarded(Recognition recognition);
}
