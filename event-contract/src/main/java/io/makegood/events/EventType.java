package io.makegood.events;

import io.makegood.events.feedback.ContactRecorded;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.InvitationSuppressed;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.events.recovery.CaseClosedUnconfirmed;
import io.makegood.events.recovery.CaseReopened;
import io.makegood.events.recovery.ComplaintJoined;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.events.recovery.ServiceRecovered;
import java.util.Arrays;
import java.util.Optional;

/** The register of events: CloudEvents type, owning topic, payload record, schema. */
public enum EventType {
    FEEDBACK_RECEIVED(Topic.FEEDBACK, "feedback-received", FeedbackReceived.class),
    CONTACT_RECORDED(Topic.FEEDBACK, "contact-recorded", ContactRecorded.class),
    INVITATION_SUPPRESSED(Topic.FEEDBACK, "invitation-suppressed", InvitationSuppressed.class),
    COMPLAINT_OPENED(Topic.RECOVERY, "complaint-opened", ComplaintOpened.class),
    COMPLAINT_JOINED(Topic.RECOVERY, "complaint-joined", ComplaintJoined.class),
    RECOVERY_CHECK_REQUESTED(Topic.RECOVERY, "recovery-check-requested", RecoveryCheckRequested.class),
    SERVICE_RECOVERED(Topic.RECOVERY, "service-recovered", ServiceRecovered.class),
    CASE_CLOSED_UNCONFIRMED(Topic.RECOVERY, "case-closed-unconfirmed", CaseClosedUnconfirmed.class),
    CASE_REOPENED(Topic.RECOVERY, "case-reopened", CaseReopened.class),
    EMPLOYEE_RECOGNIZED(Topic.RECOGNITION, "employee-recognized", EmployeeRecognized.class);

    private final Topic topic;
    private final String fact;
    private final Class<? extends EventData> payload;

    EventType(Topic topic, String fact, Class<? extends EventData> payload) {
        this.topic = topic;
        this.fact = fact;
        this.payload = payload;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends EventData> payload() {
        return payload;
    }

    /** The CloudEvents type, such as {@code io.makegood.feedback.feedback-received.v1}. */
    public String ceType() {
        return "io." + topic.topicName() + "." + fact + ".v1";
    }

    /** Classpath path of the closed JSON Schema that producers write against. */
    public String schema() {
        return "schemas/" + fact + ".v1.json";
    }

    /** Classpath path of the checked example. */
    public String example() {
        return "examples/" + fact + ".v1.json";
    }

    public static Optional<EventType> ofCeType(String ceType) {
        return Arrays.stream(values())
                .filter(type -> type.ceType().equals(ceType))
                .findFirst();
    }

    /** The register's entry for a payload record. */
    public static EventType of(EventData data) {
        return Arrays.stream(values())
                .filter(type -> type.payload == data.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the register: " + data.getClass()));
    }
}
