package io.makegood.localstack;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;

/** An SMTP server that delivers to nobody, and a page on which every mail can be read. */
public final class LocalMail implements AutoCloseable {
    /** Everything else starts at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail smtp;
    private final MailPage page;

    private LocalMail(GreenMail smtp, MailPage page) {
        this.smtp = smtp;
        this.page = page;
    }

    /** Starts it in this JVM. The folder keeps the mails, so that they are there again next time. */
    public static LocalMail start(int smtpPort, int pagePort, Path folder) {
        Mailbox mailbox = new Mailbox(folder);
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        GreenMail smtp = new GreenMail(setup);
        smtp.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.getUserManager().setMessageDeliveryHandler(new Everybody(mailbox)::receive);
        smtp.start();
        return new LocalMail(smtp, MailPage.start(pagePort, mailbox));
    }

    @Override
    public void close() {
        page.close();
        smtp.stop();
    }
}
