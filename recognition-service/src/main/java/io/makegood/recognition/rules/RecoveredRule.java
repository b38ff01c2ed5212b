package io.makegood.recognition.rules;

/** Whoever won a customer back earns recognition, once the customer said so: a case that she did not confirm earns nothing. */
public final class RecoveredRule {

    public static final String VERSION = "recovered-1";
    public static final String BEHAVIOUR = "misery-to-magic";

    private RecoveredRule() {}

    public static Decision decide(RecoveredCase recovered) {
        return recovered.recoveredBy() == null ? Decision.NOTHING : Decision.AWARD;
    }
}
