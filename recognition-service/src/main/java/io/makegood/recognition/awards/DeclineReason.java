package io.makegood.recognition.awards;

/** Why a manager said no. A list and not a text: what is written about a person belongs in a talk with her. */
public enum DeclineReason {
    NOT_GENUINE,
    OTHER_EMPLOYEE,
    NOT_THE_BEHAVIOUR,
    WITHDRAWN
}
