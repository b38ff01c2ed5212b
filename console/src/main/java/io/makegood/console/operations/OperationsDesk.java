package io.makegood.console.operations;

import io.makegood.console.operations.OperationsBoard.ActionLine;
import io.makegood.console.operations.OperationsBoard.AlarmLine;
import io.makegood.console.operations.OperationsBoard.Flow;
import io.makegood.console.operations.OperationsBoard.HeldLine;
import io.makegood.console.operations.OperationsBoard.ParkedLine;
import io.makegood.console.operations.OperationsClient.Action;
import io.makegood.console.operations.OperationsClient.ActionPage;
import io.makegood.console.operations.OperationsClient.QuarantinePage;
import io.makegood.console.operations.OperationsClient.Quarantined;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.ServiceClients;
import io.makegood.console.web.When;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks the services for what operators see. */
@ApplicationScoped
public class OperationsDesk {
    private static final int PAGE = 20;

    private final Map<String, OperationsClient> clients;
    private final Clock clock;
    private final ConsoleConfig config;

    public OperationsDesk(ServiceClients services, Clock clock, ConsoleConfig config) {
        this.clients = services.of(OperationsClient.class);
        this.clock = clock;
        this.config = config;
    }

    /** @throws NotFoundException if there is no such service */
    OperationsClient client(String service) {
        return Optional.ofNullable(clients.get(service)).orElseThrow(NotFoundException::new);
    }

    OperationsBoard board(String trouble, String done) {
        List<Flow> flows = flows();
        // A service that is away is asked once, and not for each part of the page.
        List<String> here = flows.stream().filter(Flow::here).map(Flow::service).toList();
        List<HeldLine> held = lines(here, client -> held(client).items(), this::held);
        return new OperationsBoard(
                flows.stream()
                        .flatMap(flow ->
                                flow.alarms().orElse(List.of()).stream().map(alarm -> alarm(flow.service(), alarm)))
                        .toList(),
                flows,
                ledgers(flows),
                lines(here, OperationsClient::parked, this::parked),
                held.stream().limit(PAGE).toList(),
                held.size() > PAGE,
                lines(here, client -> actions(client).items(), this::action).stream()
                        .sorted(Comparator.comparing(
                                        (ActionLine line) -> line.when().exact())
                                .reversed())
                        .limit(PAGE)
                        .toList(),
                trouble,
                done);
    }

    private static QuarantinePage held(OperationsClient client) {
        return client.quarantine(PAGE + 1, null);
    }

    private static ActionPage actions(OperationsClient client) {
        return client.actions(PAGE);
    }

    /** What was heard is asked for before what was told: otherwise more would seem to be heard than there was. */
    private List<Flow> flows() {
        Map<String, Answer<Reconciliation>> heard = new LinkedHashMap<>();
        clients.forEach(
                (service, client) -> heard.put(service, Answer.from(service + "-service", client::reconciliation)));
        return clients.entrySet().stream()
                .map(entry -> flow(entry.getKey(), entry.getValue(), heard.get(entry.getKey())))
                .toList();
    }

    private static Flow flow(String service, OperationsClient client, Answer<Reconciliation> heard) {
        String name = service + "-service";
        if (!heard.here()) {
            return new Flow(service, gone(name), List.of(), gone(name), heard, heard);
        }
        return new Flow(
                service,
                Answer.from(name, client::outbox),
                Answer.from(name, client::consumers).orElse(List.of()),
                Answer.from(name, client::alarms),
                heard,
                Answer.from(name, client::reconciliation));
    }

    private static <T> Answer<T> gone(String name) {
        return new Answer<>(null, name, Answer.Missing.AWAY);
    }

    private List<Ledger> ledgers(List<Flow> flows) {
        return Ledger.of(
                flows.stream()
                        .map(Flow::told)
                        .filter(Answer::here)
                        .map(Answer::value)
                        .toList(),
                flows.stream()
                        .map(Flow::heard)
                        .filter(Answer::here)
                        .map(Answer::value)
                        .toList(),
                config.timeZone());
    }

    /** What each service lists, each line with the service's name. */
    private <T, L> List<L> lines(
            List<String> here, Function<OperationsClient, List<T>> question, BiFunction<String, T, L> line) {
        return here.stream()
                .flatMap(service ->
                        Answer.from(service, () -> question.apply(clients.get(service))).orElse(List.of()).stream()
                                .map(item -> line.apply(service, item)))
                .toList();
    }

    private static AlarmLine alarm(String service, OperationsClient.Alarm alarm) {
        return new AlarmLine(
                service, alarm.code(), AlarmWords.title(alarm.code()), alarm.text(), AlarmWords.todo(alarm.code()));
    }

    private ParkedLine parked(String service, OperationsClient.Parked parked) {
        return new ParkedLine(service, parked.subject(), parked.reason(), parked.events(), when(parked.parkedAt()));
    }

    private HeldLine held(String service, Quarantined record) {
        return new HeldLine(
                service,
                record.id(),
                record.consumer(),
                record.topic(),
                record.reason(),
                record.detail(),
                record.size(),
                when(record.heldAt()));
    }

    private ActionLine action(String service, Action action) {
        return new ActionLine(
                service, action.by(), action.action(), action.subject(), action.detail(), when(action.at()));
    }

    When when(Instant at) {
        return When.of(at, clock.instant(), config.timeZone());
    }
}
