package io.makegood.localstack;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What has arrived, oldest first. */
final class Mailbox {
    /** One mail as the page shows it and as {@code GET /api/messages} gives it. */
    record Mail(int id, String from, String to, String subject, String text, String html, String receivedAt) {}

    private final GreenMail smtp;

    Mailbox(GreenMail smtp) {
        this.smtp = smtp;
    }

    List<Mail> all() {
        MimeMessage[] messages = smtp.getReceivedMessages();
        return IntStream.range(0, messages.length)
                .mapToObj(index -> read(index + 1, messages[index]))
                .toList();
    }

    private static Mail read(int id, MimeMessage message) {
        try {
            return new Mail(
                    id,
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    part(message, "text/plain").orElse(null),
                    part(message, "text/html").orElse(null),
                    message.getReceivedDate() == null
                            ? null
                            : message.getReceivedDate().toInstant().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                Optional<String> found = part(parts.getBodyPart(index), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
