package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.customers.Customer;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to a customer. The link is made here, on its way to her, and kept nowhere. */
@ApplicationScoped
class InvitationMail {

    private final Mailer mailer;
    private final InvitationTokens tokens;
    private final FeedbackConfig config;

    InvitationMail(Mailer mailer, InvitationTokens tokens, FeedbackConfig config) {
        this.mailer = mailer;
        this.tokens = tokens;
        this.config = config;
    }

    /** The mail as a page. */
    record html(Letter letter) implements TemplateInstance {}

    /** The mail as plain text. */
    record text(Letter letter) implements TemplateInstance {}

    /** What both say. */
    record Letter(String greeting, String title, String intro, String link) {}

    void send(Invitation invitation, Survey survey, Customer customer) {
        Letter letter = new Letter(
                customer.name() == null ? "Hello" : "Hello " + customer.name(),
                survey.title(),
                survey.intro(),
                config.publicUrl() + "/i/" + tokens.tokenOf(invitation.invitationId()));
        mailer.send(Mail.withHtml(customer.email(), survey.title(), new html(letter).render())
                .setText(new text(letter).render()));
    }
}
