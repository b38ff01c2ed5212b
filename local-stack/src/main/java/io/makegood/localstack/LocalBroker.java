package io.makegood.localstack;

import io.makegood.events.Topic;
import io.makegood.localstack.process.JavaCommand;
import io.makegood.localstack.process.Launch;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka node, broker and controller at once, as a process of its own. Topics are made, never guessed. */
public final class LocalBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final List<SideDoor> sideDoors;
    private final StackProcess process;

    /**
     * A further listener that tells its clients to come by another port. Clients go where the broker says and not where they
     * began, so whoever stands between a client and the broker needs one that says his port.
     */
    public record SideDoor(String name, int port, int advertisedPort) {}

    public LocalBroker(Path folder, int port, int controllerPort, List<String> jvmOptions, Path log) {
        this(folder, port, controllerPort, List.of(), jvmOptions, log);
    }

    public LocalBroker(
            Path folder, int port, int controllerPort, List<SideDoor> sideDoors, List<String> jvmOptions, Path log) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.sideDoors = List.copyOf(sideDoors);
        this.process = new StackProcess(new Launch("kafka", port, command(jvmOptions), folder, log));
    }

    private List<String> command(List<String> jvmOptions) {
        List<String> options = new ArrayList<>(List.of("-Xmx512m"));
        options.addAll(jvmOptions);
        return JavaCommand.ofMain(
                BrokerMain.class,
                options,
                List.of(folder.resolve("server.properties").toString()));
    }

    public StackProcess process() {
        return process;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Says so when there is something where its data should be, but not its data. */
    public void checkData() {
        Path data = folder.resolve("data");
        if (Folders.holdsSomething(data) && !Files.isReadable(data.resolve("meta.properties"))) {
            throw new CannotStart("The folder " + data + " holds something, but no Kafka data:"
                    + " move it away to start with empty topics.");
        }
    }

    /** Formats the storage if it is new, starts the broker and waits until it answers. */
    public void start() {
        writeSettings();
        process.start();
        if (!Waiting.until(this::describe, process::isAlive, PATIENCE)) {
            process.kill();
            throw new CannotStart(
                    "Kafka did not come up: see its log " + process.launch().log() + ", and if its data is broken move "
                            + folder + " away to start with empty topics.");
        }
    }

    private Object describe() throws ExecutionException, InterruptedException, TimeoutException {
        if (!Ports.answers(port)) {
            throw new TimeoutException("Nobody listens yet.");
        }
        try (Admin admin = admin()) {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS);
        }
    }

    private void writeSettings() {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("server.properties"), settings());
        } catch (IOException e) {
            throw new CannotStart("Could not write Kafka's settings to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private List<String> settings() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort
                        + sideDoors(door -> "," + door.name() + "://127.0.0.1:" + door.port()),
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port
                        + sideDoors(door -> "," + door.name() + "://127.0.0.1:" + door.advertisedPort()),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"
                        + sideDoors(door -> "," + door.name() + ":PLAINTEXT"),
                "inter.broker.listener.name=PLAINTEXT",
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=10",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=5",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=5",
                "group.initial.rebalance.delay.ms=0",
                // A record from the future would keep its segment from ever expiring.
                "message.timestamp.after.max.ms=3600000");
    }

    private String sideDoors(Function<SideDoor, String> text) {
        return sideDoors.stream().map(text).collect(Collectors.joining());
    }

    /** Makes the topics of the contract, and those of the integrations named, unless they are there. */
    public void ensureTopics(String... integrations) {
        Stream<NewTopic> own = Stream.of(Topic.values()).map(topic -> kept(topic.topicName()));
        Stream<NewTopic> contacts = Stream.concat(
                Stream.of(contacts(Topic.CONTACTS)),
                Stream.of(integrations).map(integration -> contacts(Topic.CONTACTS + "." + integration)));
        ensure(Stream.concat(own, contacts).toList());
    }

    private static NewTopic kept(String name) {
        return new NewTopic(name, Topic.PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"));
    }

    /** Uncompressed, so that the broker checks the true size of what strangers send. */
    private static NewTopic contacts(String name) {
        String week = Long.toString(Duration.ofDays(7).toMillis());
        return new NewTopic(name, Topic.PARTITIONS, (short) 1)
                .configs(Map.of("retention.ms", week, "compression.type", "uncompressed"));
    }

    private void ensure(Collection<NewTopic> topics) {
        try (Admin admin = admin()) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("Could not make the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while making the topics.", e);
        }
    }

    /** Removes every topic of ours, with what is in it. */
    void forgetTopics() {
        try (Admin admin = admin()) {
            var ours = admin.listTopics().names().get(30, TimeUnit.SECONDS).stream()
                    .filter(name -> name.startsWith("makegood."))
                    .toList();
            admin.deleteTopics(ours).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("Could not remove the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while removing the topics.", e);
        }
    }

    /** An admin client; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(),
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "10000"));
    }

    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    public void kill() {
        process.kill();
    }
}
