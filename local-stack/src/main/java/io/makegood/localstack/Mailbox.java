package io.makegood.localstack;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What has arrived, oldest first. Each mail is a file that any mail program opens; the oldest go when there are too many. */
final class Mailbox {
    private static final int KEPT = 1_000;
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final List<Mail> mails = new ArrayList<>();
    private int last;

    Mailbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(this::remember);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private void remember(Path file) {
        try {
            String name = file.getFileName().toString();
            int id = Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
            mails.add(Mail.read(id, new MimeMessage(session(), new ByteArrayInputStream(Files.readAllBytes(file)))));
            last = id;
        } catch (IOException | MessagingException | NumberFormatException e) {
            System.out.println("Skipped " + file + ", which is no mail: " + e.getMessage());
        }
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    synchronized void keep(MimeMessage message) {
        int id = last + 1;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            Path unfinished = folder.resolve("unfinished");
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
            mails.add(Mail.read(id, message));
            last = id;
            forgetOldest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOldest() throws IOException {
        while (mails.size() > KEPT) {
            Files.deleteIfExists(file(mails.remove(0).id()));
        }
    }

    private Path file(int id) {
        return folder.resolve("%08d".formatted(id) + SUFFIX);
    }

    synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    synchronized Optional<Mail> find(int id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }
}
