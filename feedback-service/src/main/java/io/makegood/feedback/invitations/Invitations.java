package io.makegood.feedback.invitations;

import io.makegood.feedback.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All invitations. */
@ApplicationScoped
public class Invitations {

    private static final String ADD = """
            insert into invitation (invitation_id, integration, outside_id, content_hash, purpose, survey_id, case_id,
                attempt, customer_id, contact_id, employee_id, unit, state, reason, correlation_id, causation_id,
                token_hash, created_at, expires_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    // The next attempt is put off at once: a sender that dies leaves its invitations to others.
    private static final String CLAIM = """
            update invitation set send_attempts = send_attempts + 1, next_attempt_at = ?
            where invitation_id in (
                select invitation_id from invitation
                where state = 'QUEUED' and next_attempt_at <= ? and expires_at > ?
                order by next_attempt_at limit ? for update skip locked)
            returning *""";

    private final Database database;

    Invitations(Database database) {
        this.database = database;
    }

    /** False if the integration or the case has asked for it before. */
    boolean add(Invitation invitation, NewInvitation.Origin origin, byte[] tokenHash) {
        return database.update(
                        ADD,
                        invitation.invitationId(),
                        origin == null ? null : origin.integration(),
                        origin == null ? null : origin.outsideId(),
                        origin == null ? null : origin.contentHash(),
                        invitation.purpose().name(),
                        invitation.surveyId(),
                        invitation.caseId(),
                        invitation.attempt(),
                        invitation.customerId(),
                        invitation.contactId(),
                        invitation.employeeId(),
                        invitation.unit(),
                        invitation.state().name(),
                        invitation.reason() == null ? null : invitation.reason().name(),
                        invitation.correlationId(),
                        invitation.causationId(),
                        tokenHash,
                        invitation.createdAt(),
                        invitation.expiresAt(),
                        invitation.createdAt())
                == 1;
    }

    public Optional<Invitation> byId(String invitationId) {
        return database.first(
                "select * from invitation where invitation_id = ?", Invitations::invitation, invitationId);
    }

    Optional<Invitation> byTokenHash(byte[] tokenHash) {
        return database.promptly("select * from invitation where token_hash = ?", Invitations::invitation, tokenHash);
    }

    Optional<Invitation> byOrigin(String integration, String outsideId) {
        return database.first(
                "select * from invitation where integration = ? and outside_id = ?",
                Invitations::invitation,
                integration,
                outsideId);
    }

    boolean hasContent(Invitation invitation, String contentHash) {
        return database.first(
                        "select 1 from invitation where invitation_id = ? and content_hash = ?",
                        row -> true,
                        invitation.invitationId(),
                        contentHash)
                .isPresent();
    }

    /** True if a mail went out to the customer since then, or is about to. */
    boolean askedSince(String customerId, Instant since) {
        return database.first("""
                        select 1 from invitation
                        where customer_id = ? and created_at > ? and (sent_at is not null or state = 'QUEUED') limit 1""", row -> true, customerId, since).isPresent();
    }

    /** Invitations whose mail is due, taken in hand until then. */
    List<Invitation> claim(Instant now, Instant until, int limit) {
        return database.query(CLAIM, Invitations::invitation, until, now, now, limit);
    }

    void sent(String invitationId, Instant at) {
        database.update(
                "update invitation set state = 'SENT', sent_at = ? where invitation_id = ? and state = 'QUEUED'",
                at,
                invitationId);
        // She may have been quicker than the sender.
        database.update(
                "update invitation set sent_at = ? where invitation_id = ? and sent_at is null", at, invitationId);
    }

    void postpone(String invitationId, Instant until) {
        database.update("update invitation set next_attempt_at = ? where invitation_id = ?", until, invitationId);
    }

    int attempts(String invitationId) {
        return database.first(
                        "select send_attempts from invitation where invitation_id = ?",
                        row -> row.getInt(1),
                        invitationId)
                .orElse(0);
    }

    /** True if it was still to be sent. */
    boolean suppress(String invitationId, SuppressionReason reason) {
        return database.update(
                        "update invitation set state = 'SUPPRESSED', reason = ? where invitation_id = ? and state = 'QUEUED'",
                        reason.name(),
                        invitationId)
                == 1;
    }

    void opened(String invitationId, Instant at) {
        database.update("""
                update invitation set state = 'OPENED', opened_at = ?
                where invitation_id = ? and state in ('QUEUED', 'SENT')""", at, invitationId);
    }

    void finished(Collection<String> invitationIds, Instant at) {
        database.update("""
                update invitation set state = 'FINISHED', finished_at = ? where invitation_id in (
                    select invitation_id from invitation where invitation_id = any(?) and state <> 'FINISHED'
                    order by invitation_id for update)""", at, invitationIds);
    }

    int expire(Instant now) {
        return database.update("""
                update invitation set state = 'EXPIRED' where invitation_id in (
                    select invitation_id from invitation
                    where state in ('QUEUED', 'SENT', 'OPENED') and expires_at <= ?
                    order by expires_at limit 500 for update skip locked)""", now);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Invitation(
                row.getString("invitation_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("survey_id"),
                row.getString("case_id"),
                row.getObject("attempt", Integer.class),
                row.getString("customer_id"),
                row.getString("contact_id"),
                row.getString("employee_id"),
                row.getString("unit"),
                InvitationState.valueOf(row.getString("state")),
                reason == null ? null : SuppressionReason.valueOf(reason),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                Database.instant(row, "created_at"),
                Database.instant(row, "expires_at"),
                Database.instant(row, "sent_at"),
                Database.instant(row, "opened_at"),
                Database.instant(row, "finished_at"));
    }
}
