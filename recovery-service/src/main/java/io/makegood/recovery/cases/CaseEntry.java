package io.makegood.recovery.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;

/** One line in the story of a case. Written by {@link CaseEntries}, never changed. */
@Entity
@Immutable
class CaseEntry {

    /** What happened. */
    enum Kind {
        COMPLAINT_OPENED,
        COMPLAINT_JOINED,
        TAKEN_OVER,
        NOTED,
        CONTACTED,
        REMEDY_GRANTED,
        APOLOGISED,
        FIXED,
        CHECK_REQUESTED,
        CUSTOMER_ANSWERED,
        RECOVERED,
        REOPENED,
        CLOSED_UNCONFIRMED
    }

    @Id
    private Long id;

    private String caseId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String employeeId;
    private String reference;
    private String detail;
    private String note;

    protected CaseEntry() {}

    private CaseEntry(String caseId, Kind kind, Instant at) {
        this.caseId = caseId;
        this.kind = kind;
        this.at = at;
    }

    static CaseEntry of(String caseId, Kind kind, Instant at) {
        return new CaseEntry(caseId, kind, at);
    }

    CaseEntry by(String employee) {
        this.employeeId = employee;
        return this;
    }

    /** The feedback or remedy that it is about. */
    CaseEntry about(String id) {
        this.reference = id;
        return this;
    }

    /** A fact in a few words of our own, never somebody's text. */
    CaseEntry detail(Object fact) {
        this.detail = fact.toString();
        return this;
    }

    /** What somebody wrote. It never leaves this service but to those who may see the case. */
    CaseEntry note(String text) {
        this.note = text;
        return this;
    }

    String caseId() {
        return caseId;
    }

    Instant at() {
        return at;
    }

    Kind kind() {
        return kind;
    }

    /** The stable name of what happened, for people and for traces. */
    String what() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String employeeId() {
        return employeeId;
    }

    String reference() {
        return reference;
    }

    String detail() {
        return detail;
    }

    String note() {
        return note;
    }
}
