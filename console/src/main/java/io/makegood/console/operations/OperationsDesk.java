package io.makegood.console.operations;

import io.makegood.console.operations.OperationsBoard.ActionLine;
import io.makegood.console.operations.OperationsBoard.AlarmLine;
import io.makegood.console.operations.OperationsBoard.Flow;
import io.makegood.console.operations.OperationsBoard.HeldLine;
import io.makegood.console.operations.OperationsBoard.ParkedLine;
import io.makegood.console.operations.OperationsClient.Action;
import io.makegood.console.operations.OperationsClient.Parked;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the services for what operators see. */
@ApplicationScoped
public class OperationsDesk {

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
        // Sorted before it is cut: otherwise whoever is asked first would hide the others.
        List<HeldLine> held = lines(flows, Flow::held, Comparator.comparing(Quarantined::heldAt), this::held);
        Comparator<Action> latestFirst = Comparator.comparing(Action::at).reversed();
        return new OperationsBoard(
                alarms(flows),
                flows,
                ledgers(flows),
                Outside.of(values(flows, Flow::heard)),
                lines(flows, Flow::parked, Comparator.comparing(Parked::parkedAt), this::parked),
                held.stream().limit(Asking.PAGE).toList(),
                held.size() > Asking.PAGE,
                lines(flows, Flow::actions, latestFirst, this::action).stream()
                        .limit(Asking.PAGE)
                        .toList(),
                trouble,
                done);
    }

    /** What was heard is asked for before what was told: otherwise more would seem to be heard than there was. */
    private List<Flow> flows() {
        List<Asking> begun = clients.entrySet().stream()
                .map(entry -> Asking.begin(entry.getKey(), entry.getValue()))
                .toList();
        return begun.stream().map(Asking::end).toList();
    }

    private List<Ledger> ledgers(List<Flow> flows) {
        Set<String> away = flows.stream()
                .filter(flow -> !flow.told().here())
                .map(Flow::service)
                .collect(Collectors.toSet());
        return Ledger.of(
                values(flows, Flow::told),
                values(flows, Flow::heard),
                away,
                Standstill.of(flows, clock.instant()),
                config.timeZone());
    }

    private static List<Reconciliation> values(List<Flow> flows, Function<Flow, Answer<Reconciliation>> part) {
        return flows.stream().map(part).filter(Answer::here).map(Answer::value).toList();
    }

    private static List<AlarmLine> alarms(List<Flow> flows) {
        return flows.stream()
                .flatMap(flow -> flow.alarms().orElse(List.of()).stream().map(alarm -> alarm(flow.service(), alarm)))
                .toList();
    }

    /** What all services list, each line with its service's name. */
    private static <T, L> List<L> lines(
            List<Flow> flows,
            Function<Flow, Answer<List<T>>> part,
            Comparator<T> order,
            BiFunction<String, T, L> line) {
        return flows.stream()
                .flatMap(flow ->
                        part.apply(flow).orElse(List.of()).stream().map(item -> Map.entry(flow.service(), item)))
                .sorted(Map.Entry.comparingByValue(order))
                .map(entry -> line.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static AlarmLine alarm(String service, OperationsClient.Alarm alarm) {
        return new AlarmLine(
                service, alarm.code(), AlarmWords.title(alarm.code()), alarm.text(), AlarmWords.todo(alarm.code()));
    }

    private ParkedLine parked(String service, Parked parked) {
        return new ParkedLine(service, parked.subject(), parked.reason(), parked.events(), when(parked.parkedAt()));
    }

    private HeldLine held(String service, Quarantined record) {
        return new HeldLine(
                service,
                record.id(),
                record.consumer(),
                record.topic(),
                record.reason(),
                QuarantineWords.of(record.reason()).title(),
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
