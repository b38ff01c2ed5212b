package io.makegood.console.recognition;

/** Why a manager says no; what is written about a person belongs in a talk with her. */
public enum DeclineReason {
    NOT_GENUINE("It is not genuine"),
    OTHER_EMPLOYEE("It was somebody else"),
    NOT_THE_BEHAVIOUR("It is not that behaviour"),
    WITHDRAWN("It was withdrawn");

    private final String label;

    DeclineReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
