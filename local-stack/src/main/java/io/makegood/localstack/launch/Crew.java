package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.IssuerMain;
import io.makegood.localstack.LocalBroker;
import io.makegood.localstack.LocalDatabase;
import io.makegood.localstack.MailMain;
import io.makegood.localstack.Ports;
import io.makegood.localstack.Waiting;
import io.makegood.localstack.process.JavaCommand;
import io.makegood.localstack.process.Launch;
import io.makegood.localstack.process.StackProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Who takes part in a run: what the services stand on, and the services and the console themselves. */
final class Crew {
    private static final Duration STARTING = Duration.ofSeconds(180);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final StackFolder folder;
    private final PortPlan ports;
    private final Secrets secrets;
    private final LocalBroker broker;
    private final LocalDatabase database;

    Crew(StackFolder folder, PortPlan ports, Secrets secrets) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.broker = new LocalBroker(
                folder.kafka(),
                ports.port(Part.KAFKA),
                ports.port(Part.KAFKA_CONTROLLER),
                JavaOptions.broker(),
                folder.log(Part.KAFKA.label()));
        this.database = new LocalDatabase(
                folder.postgres(),
                ports.port(Part.POSTGRES),
                secrets.get(Secrets.POSTGRES),
                folder.log(Part.POSTGRES.label()));
    }

    /** Finds out what is wrong with earlier data before anything is started on it. */
    void checkData() {
        database.checkData();
        broker.checkData();
    }

    List<Member> foundation() {
        return List.of(
                new Member(database.process(), database::start, database::stop),
                new Member(broker.process(), broker::start, broker::stop),
                issuer(),
                mail());
    }

    /** Once the foundation stands: a database per service, and the topics. */
    void furnish() {
        Part.replicated()
                .filter(Part::hasDatabase)
                .forEach(part -> database.ensureDatabase(part.label(), secrets.get(Secrets.database(part))));
        broker.ensureTopics();
    }

    private Member issuer() {
        int port = ports.port(Part.ISSUER);
        List<String> arguments =
                List.of(Integer.toString(port), folder.issuerKey().toString());
        return small(
                Part.ISSUER,
                JavaCommand.ofMain(IssuerMain.class, JavaOptions.small(), arguments),
                Map.of(IssuerMain.CLIENT_SECRET, secrets.get(Secrets.CONSOLE_CLIENT)));
    }

    private Member mail() {
        List<String> arguments = List.of(
                Integer.toString(ports.port(Part.SMTP)),
                Integer.toString(ports.port(Part.MAIL)),
                folder.mail().toString());
        return small(Part.MAIL, JavaCommand.ofMain(MailMain.class, JavaOptions.small(), arguments), Map.of());
    }

    private Member small(Part part, List<String> command, Map<String, String> environment) {
        int port = ports.port(part);
        return member(
                new Launch(part.label(), port, command, environment, folder.home(), folder.log(part.label())),
                () -> requireAnswer(port));
    }

    private static Void requireAnswer(int port) throws TimeoutException {
        if (!Ports.answers(port)) {
            throw new TimeoutException("Nobody listens yet.");
        }
        return null;
    }

    List<Member> programs(Programs programs, Options options) {
        List<Member> members = new ArrayList<>();
        for (int replica = 1; replica <= options.replicas(); replica++) {
            int number = replica;
            Part.replicated()
                    .filter(part -> !options.without().contains(part))
                    .map(part -> member(programs.launch(part, number), new Readiness(ports.port(part, number))))
                    .forEach(members::add);
        }
        return members;
    }

    private static Member member(Launch launch, Callable<?> readiness) {
        StackProcess process = new StackProcess(launch);
        return new Member(process, () -> up(process, readiness), () -> process.stop(STOPPING));
    }

    private static void up(StackProcess process, Callable<?> readiness) {
        process.start();
        if (!Waiting.until(readiness, process::isAlive, STARTING)) {
            String how =
                    process.isAlive() ? "was not ready after " + STARTING.toSeconds() + " s" : "ended at its start";
            throw new CannotStart(process.name() + " " + how + "; its log "
                    + process.launch().log() + " ends with:\n" + process.lastWords(5));
        }
    }
}
