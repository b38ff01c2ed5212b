package io.makegood.localstack;

import io.makegood.localstack.process.Identity;
import io.makegood.localstack.process.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folders of test stacks in the temporary folder, and the end of those whose JVM could not clear up. */
public final class TestFolders {
    private static final String PREFIX = "makegood-test-";
    private static final String OWNER = "owner";

    private TestFolders() {}

    public static Path make() {
        try {
            Path folder = Folders.open(Files.createTempDirectory(PREFIX));
            Identity.of(ProcessHandle.current()).write(folder.resolve(OWNER));
            OsUser.handToPostgres(Folders.open(folder.resolve("data")));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what killed test runs left behind. */
    public static void sweep() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        list(temporary, PREFIX + "*").stream()
                .filter(Files::isWritable)
                .filter(TestFolders::isOrphan)
                .forEach(TestFolders::clear);
    }

    private static boolean isOrphan(Path folder) {
        Optional<Identity> owner = Identity.read(folder.resolve(OWNER));
        return owner.isPresent() && owner.get().find().isEmpty();
    }

    /** Kills what still runs out of the folder, and removes it. */
    public static void clear(Path folder) {
        Leftovers.kill(list(folder, "*.pid").stream()
                .flatMap(file -> Identity.read(file).flatMap(Identity::find).stream())
                .toList());
        Folders.delete(folder);
    }

    private static List<Path> list(Path folder, String pattern) {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
