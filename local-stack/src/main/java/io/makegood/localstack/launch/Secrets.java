package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of this local stack: made once, kept in a file that only its owner may read. */
final class Secrets {
    static final String POSTGRES = "postgres.password";
    static final String CONSOLE_CLIENT = "console.client-secret";
    static final String CONSOLE_COOKIE = "console.cookie-secret";
    static final String INVITATIONS = "feedback.invitation-secret";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static String database(Part service) {
        return service.label() + ".database-password";
    }

    /** Reads the file and adds what it lacks. */
    static Secrets in(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    values.load(in);
                }
            }
            if (complete(values)) {
                StringWriter text = new StringWriter();
                values.store(text, "Secrets of this local stack. Removing a line makes a new one at the next start.");
                PrivateFiles.write(file, text.toString());
            }
            return new Secrets(values);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The secrets in " + file + " cannot be read (" + e.getMessage() + "): mend the file, or move "
                            + file.getParent() + " away to start anew.",
                    e);
        }
    }

    private static boolean complete(Properties values) {
        boolean changed = false;
        for (String name : new String[] {POSTGRES, CONSOLE_CLIENT, CONSOLE_COOKIE, INVITATIONS}) {
            changed |= values.putIfAbsent(name, random()) == null;
        }
        for (Part part : Part.values()) {
            changed |= part.hasDatabase() && values.putIfAbsent(database(part), random()) == null;
        }
        return changed;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String get(String name) {
        return values.getProperty(name);
    }
}
