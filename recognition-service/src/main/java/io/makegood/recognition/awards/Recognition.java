package io.makegood.recognition.awards;

import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.EvidenceKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** An employee made somebody's day, and there is evidence. */
@Entity
public class Recognition {

    @Id
    private String id;

    private String employeeId;
    private String unit;
    private String behaviour;

    @Enumerated(EnumType.STRING)
    private EvidenceKind evidenceKind;

    private String evidenceId;
    private int points;
    private String nominatedBy;
    private Instant nominatedAt;

    @Enumerated(EnumType.STRING)
    private RecognitionStatus status;

    private String decidedBy;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private DeclineReason declineReason;

    private String correlationId;
    private String causationId;

    @Version
    private long version;

    protected Recognition() {}

    private Recognition(Proposal proposal, RecognitionStatus status) {
        this.id = proposal.recognitionId();
        this.employeeId = proposal.employeeId();
        this.unit = proposal.proof().unit();
        this.behaviour = proposal.behaviour();
        this.evidenceKind = proposal.evidence().kind();
        this.evidenceId = proposal.evidence().id();
        this.points = proposal.points();
        this.nominatedBy = proposal.nominatedBy();
        this.nominatedAt = proposal.at();
        this.status = status;
        this.correlationId = proposal.proof().correlationId();
        this.causationId = proposal.proof().eventId();
    }

    /** Recognised at once: nobody needs to confirm it. */
    public static Recognition awarded(Proposal proposal) {
        var recognition = new Recognition(proposal, RecognitionStatus.AWARDED);
        recognition.decidedAt = proposal.at();
        return recognition;
    }

    /** Waits for a manager. */
    public static Recognition pending(Proposal proposal) {
        return new Recognition(proposal, RecognitionStatus.PENDING);
    }

    /**
     * A manager says yes.
     *
     * @return false if it was awarded before: then nothing is left to be done
     */
    public boolean confirm(String manager, Instant at) {
        if (status == RecognitionStatus.AWARDED) {
            return false;
        }
        mustBePending();
        mustNotBeAbout(manager);
        if (manager.equals(nominatedBy)) {
            throw DecisionNotAllowed.ofOwnNomination();
        }
        decide(RecognitionStatus.AWARDED, manager, at);
        return true;
    }

    /** A manager says no; who nominated takes it back in this way. Saying it again changes nothing. */
    public void decline(String manager, DeclineReason reason, Instant at) {
        if (status == RecognitionStatus.DECLINED) {
            return;
        }
        mustBePending();
        mustNotBeAbout(manager);
        decide(RecognitionStatus.DECLINED, manager, at);
        declineReason = reason;
    }

    private void mustBePending() {
        if (status != RecognitionStatus.PENDING) {
            throw DecisionNotAllowed.alreadyDecided(status);
        }
    }

    private void mustNotBeAbout(String manager) {
        if (manager.equals(employeeId)) {
            throw DecisionNotAllowed.aboutOneself();
        }
    }

    private void decide(RecognitionStatus decision, String manager, Instant at) {
        status = decision;
        decidedBy = manager;
        decidedAt = at;
    }

    public String id() {
        return id;
    }

    public String employeeId() {
        return employeeId;
    }

    public String unit() {
        return unit;
    }

    public String behaviour() {
        return behaviour;
    }

    public Evidence evidence() {
        return new Evidence(evidenceKind, evidenceId);
    }

    public int points() {
        return points;
    }

    public String nominatedBy() {
        return nominatedBy;
    }

    public Instant nominatedAt() {
        return nominatedAt;
    }

    public RecognitionStatus status() {
        return status;
    }

    /** The manager who decided; null where a rule did, or nobody yet. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public DeclineReason declineReason() {
        return declineReason;
    }

    public String correlationId() {
        return correlationId;
    }

    public String causationId() {
        return causationId;
    }

    public long version() {
        return version;
    }
}
