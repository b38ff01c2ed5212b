package io.makegood.recovery.cases;

/**
 * The parts of an apology; none may be missing.
 *
 * @param acknowledge what went wrong, in her eyes
 * @param own that it is ours
 * @param remedy how it is put right
 * @param precaution what keeps it from happening again
 */
public record ApologyText(String acknowledge, String own, String remedy, String precaution) {}
