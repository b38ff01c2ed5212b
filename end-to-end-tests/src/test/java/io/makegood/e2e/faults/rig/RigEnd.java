package io.makegood.e2e.faults.rig;

import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.localstack.Folders;
import io.makegood.localstack.TestFolders;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The end of a rig, also of one whose test failed: its processes by their pids, its data, and not its logs. */
final class RigEnd {

    private static final Set<Path> RUNNING = ConcurrentHashMap.newKeySet();

    private RigEnd() {}

    static void withJvm(Rig rig) {
        RUNNING.add(rig.folder());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> of(rig), "end-of-rig"));
    }

    static void of(Rig rig) {
        if (RUNNING.remove(rig.folder())) {
            // A test that still runs must not start anything again behind our back.
            rig.processes().forEach(StackProcess::retire);
            rig.processes().forEach(StackProcess::kill);
            rig.replicas().stream()
                    .flatMap(replica -> Stream.of(replica.toKafka(), replica.toDatabase()))
                    .forEach(FaultProxy::close);
            try {
                keepLogs(rig.folder());
            } finally {
                TestFolders.clear(rig.folder());
            }
        }
    }

    private static void keepLogs(Path folder) {
        Path kept =
                Folders.root().resolve("end-to-end-tests/target/faults-logs").resolve(folder.getFileName());
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(kept);
            List<Path> logs =
                    files.filter(file -> file.toString().contains(".log")).toList();
            for (Path log : logs) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
