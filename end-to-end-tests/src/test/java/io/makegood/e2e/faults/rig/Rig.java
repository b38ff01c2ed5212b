package io.makegood.e2e.faults.rig;

import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.localstack.IssuerKey;
import io.makegood.localstack.LocalBroker;
import io.makegood.localstack.LocalBroker.SideDoor;
import io.makegood.localstack.LocalDatabase;
import io.makegood.localstack.TestFolders;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.process.StackProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Broker, database, issuer, mail and the services as processes, with nobody to restart what dies: that is for the tests to
 * do. Each replica reaches broker and database through proxies of its own.
 */
public final class Rig {

    public static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    /** The disk guard: with so many events unsent nothing more is let in. */
    public static final int MAX_UNSENT = 20_000;

    private static Rig shared;
    private static Throwable failure;

    private final Path folder = TestFolders.make();
    private final boolean topicsLast;
    private final String secret = UUID.randomUUID().toString();
    private final Parts parts;
    private final LocalBroker broker;
    private final LocalDatabase database;
    private final List<StackProcess> small;
    private final List<Replica> replicas = new ArrayList<>();
    private TokenMint mint;

    /** Where database and broker keep their data, and all their logs; null for a place beside everything else. */
    public record Disks(Path database, Path broker, Path logs) {

        static final Disks USUAL = new Disks(null, null, null);

        public static Disks database(Path folder) {
            return new Disks(folder, null, null);
        }

        public static Disks broker(Path folder) {
            return new Disks(null, folder, null);
        }

        public static Disks logs(Path folder) {
            return new Disks(null, null, folder);
        }
    }

    private Rig(List<String> services, int copies, Disks disks, boolean topicsLast) {
        this.topicsLast = topicsLast;
        DistinctPorts ports = new DistinctPorts();
        parts = new Parts(folder, orElse(disks.logs(), folder), secret, ports);
        database = new LocalDatabase(
                orElse(disks.database(), folder.resolve("data")).resolve("postgres"),
                ports.next(),
                secret,
                parts.log("postgres"));
        List<SideDoor> doors = new ArrayList<>();
        for (String service : services) {
            for (int number = 1; number <= copies; number++) {
                replicas.add(replica(service, number, ports, doors));
            }
        }
        broker = new LocalBroker(
                orElse(disks.broker(), folder).resolve("kafka"),
                ports.next(),
                ports.next(),
                doors,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dmakegood.end-with=" + ProcessHandle.current().pid()),
                parts.log("kafka"));
        small = List.of(new StackProcess(parts.issuer()), new StackProcess(parts.mail()));
    }

    private static Path orElse(Path told, Path usual) {
        return told == null ? usual : told;
    }

    private Replica replica(String service, int number, DistinctPorts ports, List<SideDoor> doors) {
        SideDoor door = new SideDoor((service + number).toUpperCase(Locale.ROOT), ports.next(), ports.next());
        doors.add(door);
        FaultProxy toKafka = new FaultProxy(door.advertisedPort(), door.port());
        FaultProxy toDatabase =
                new FaultProxy(ports.next(), database.process().launch().port());
        StackProcess process =
                new StackProcess(parts.service(service, number, ports.next(), toKafka.port(), toDatabase.port()));
        return new Replica(service, number, process, toKafka, toDatabase);
    }

    /** Two replicas of every service; started once for all tests, ended with the JVM. */
    public static synchronized Rig shared() {
        if (failure != null) {
            throw new IllegalStateException("The rig did not start, and is not tried again", failure);
        }
        try {
            shared = shared == null ? started(SERVICES, 2) : shared;
            return shared;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    /** A world of its own, for tests that leave a broken one behind. Ended by {@link #end()} or with the JVM. */
    public static Rig started(List<String> services, int copies) {
        return started(services, copies, Disks.USUAL);
    }

    public static Rig started(List<String> services, int copies, Disks disks) {
        return started(services, copies, disks, false);
    }

    /** The services are up before anybody has made their topics. */
    public static Rig startedBeforeItsTopics(List<String> services, int copies) {
        return started(services, copies, Disks.USUAL, true);
    }

    private static Rig started(List<String> services, int copies, Disks disks, boolean topicsLast) {
        TestFolders.sweep();
        Rig rig = new Rig(services, copies, disks, topicsLast);
        try {
            RigEnd.withJvm(rig);
            rig.start();
            return rig;
        } catch (RuntimeException e) {
            rig.end();
            throw e;
        }
    }

    private void start() {
        together(Stream.concat(
                Stream.<Runnable>of(broker::start, database::start),
                small.stream().map(process -> process::start)));
        services().forEach(service -> database.ensureDatabase(service, secret));
        if (!topicsLast) {
            broker.ensureTopics();
        }
        // Both replicas of a service at once: each wants to migrate the same empty database.
        replicas.forEach(Replica::start);
        replicas.forEach(Replica::awaitReady);
        broker.ensureTopics();
    }

    private static void together(Stream<Runnable> work) {
        CompletableFuture.allOf(work.map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    public LocalBroker broker() {
        return broker;
    }

    public LocalDatabase database() {
        return database;
    }

    /** Those of which this rig has replicas. */
    public List<String> services() {
        return replicas.stream().map(Replica::service).distinct().toList();
    }

    public List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    public List<Replica> replicas(String service) {
        return replicas.stream()
                .filter(replica -> replica.service().equals(service))
                .toList();
    }

    public Replica replica(String service, int number) {
        return replicas(service).get(number - 1);
    }

    public synchronized TokenMint mint() {
        mint = mint == null ? new TokenMint(parts.issuerUrl(), IssuerKey.in(parts.issuerKey())) : mint;
        return mint;
    }

    Stream<StackProcess> processes() {
        return Stream.of(
                        Stream.of(broker.process(), database.process()),
                        small.stream(),
                        replicas.stream().map(Replica::process))
                .flatMap(processes -> processes);
    }

    public Path folder() {
        return folder;
    }

    /** Whatever a test left frozen, cut off or dead is brought back. */
    public void mend() {
        replicas.forEach(replica -> {
            replica.toKafka().clear();
            replica.toDatabase().clear();
        });
        processes().filter(StackProcess::isAlive).forEach(StackProcess::resume);
        if (!database.process().isAlive()) {
            database.start();
        }
        if (!broker.process().isAlive()) {
            broker.start();
        }
        replicas.stream().filter(replica -> !replica.process().isAlive()).forEach(Replica::start);
        replicas.forEach(Replica::awaitReady);
    }

    /** Kills everything of this rig by its pid and keeps the logs. */
    public void end() {
        RigEnd.of(this);
    }
}
