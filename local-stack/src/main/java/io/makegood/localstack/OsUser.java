package io.makegood.localstack;

import com.sun.security.auth.module.UnixSystem;
import io.makegood.localstack.process.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who runs PostgreSQL. It refuses root; so root lends it the uid of nobody, everybody else runs it as himself. */
final class OsUser {
    private static final int NOBODY = 65_534;

    private OsUser() {}

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    static List<String> forPostgres(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> whole = new ArrayList<>(lending());
        whole.addAll(command);
        return whole;
    }

    private static List<String> lending() {
        String nobody = Integer.toString(NOBODY);
        if (Commands.exists("setpriv")) {
            return List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups", "--");
        }
        throw new CannotStart("PostgreSQL refuses to run as root and 'setpriv' (package util-linux) is missing:"
                + " install it, or start Makegood as an ordinary user.");
    }

    /** Lets PostgreSQL own a file or folder that we made. */
    static void handToPostgres(Path path) {
        if (isRoot()) {
            try {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
