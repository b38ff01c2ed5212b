package io.makegood.localstack;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats the storage when it is new, which saves a JVM start, then is Kafka itself. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        ChildLog.begin();
        endWithParent();
        String settings = arguments[0];
        formatIfNew(settings);
        Kafka.main(new String[] {settings});
    }

    private static void formatIfNew(String settings) throws IOException {
        Properties properties = new Properties();
        try (var in = new FileInputStream(settings)) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            String cluster = Uuid.randomUuid().toString();
            int status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", cluster, "--config", settings}, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
    }

    /** A test's broker must not outlive a test JVM that was killed. */
    private static void endWithParent() {
        Long parent = Long.getLong("makegood.end-with");
        if (parent != null) {
            ProcessHandle.of(parent)
                    .ifPresentOrElse(
                            handle -> handle.onExit()
                                    .thenRun(() -> Runtime.getRuntime().halt(1)),
                            () -> Runtime.getRuntime().halt(1));
        }
    }
}
