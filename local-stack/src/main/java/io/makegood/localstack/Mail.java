package io.makegood.localstack;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** One mail as the page shows it and as {@code GET /api/messages} gives it. */
record Mail(int id, String from, String to, String subject, String text, String html, String receivedAt) {

    static Mail read(int id, MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                id,
                addresses(message.getFrom()),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                Optional.ofNullable(message.getSubject()).orElse(""),
                part(message, "text/plain").orElse(null),
                part(message, "text/html").orElse(null),
                sentAt(message).toString());
    }

    private static Instant sentAt(MimeMessage message) throws MessagingException {
        return message.getSentDate() == null
                ? Instant.now()
                : message.getSentDate().toInstant();
    }

    private static String addresses(Address[] addresses) {
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
