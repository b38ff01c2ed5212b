package io.makegood.localstack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Every recipient of the world, with the one mailbox of the local stack. */
final class Everybody implements GreenMailUser {
    private final Mailbox mailbox;
    private MovingMessage latest;

    Everybody(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    GreenMailUser receive(MovingMessage message, MailAddress recipient) {
        return this;
    }

    /** Called once per recipient; the mail is kept once. */
    @Override
    public synchronized void deliver(MovingMessage message) {
        if (message != latest) {
            latest = message;
            deliver(message.getMessage());
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        mailbox.keep(message);
    }

    @Override
    public String getEmail() {
        return "everybody@localhost";
    }

    @Override
    public String getLogin() {
        return getEmail();
    }

    @Override
    public void create() {
        // The mailbox is there.
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("Nobody deletes everybody.");
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody signs in for mail.");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody signs in for mail.");
    }

    @Override
    public String getQualifiedMailboxName() {
        return getEmail();
    }
}
