package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Action;
import io.makegood.console.operations.OperationsClient.Alarm;
import io.makegood.console.operations.OperationsClient.Consumer;
import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Outbox;
import io.makegood.console.operations.OperationsClient.Parked;
import io.makegood.console.operations.OperationsClient.Quarantined;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.web.Answer;
import io.makegood.console.web.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the page shows.
 *
 * @param held the oldest in quarantine
 * @param moreHeld whether there are more than these
 * @param trouble why something was not done; empty otherwise
 * @param done what was just done; empty otherwise
 */
public record OperationsBoard(
        List<AlarmLine> alarms,
        List<Flow> flows,
        List<Ledger> ledgers,
        List<Outside> outside,
        List<ParkedLine> parked,
        List<HeldLine> held,
        boolean moreHeld,
        List<ActionLine> actions,
        String trouble,
        String done) {

    /** An alarm in words; the guide has a heading for each code. */
    public record AlarmLine(String service, String code, String title, String text, String todo) {}

    /** How one service is doing: the first two it answers from memory, everything else from its database. */
    public record Flow(
            String service,
            Answer<Outbox> outbox,
            Answer<List<Consumer>> consumers,
            Answer<Reconciliation> heard,
            Answer<Reconciliation> told,
            Answer<List<Alarm>> alarms,
            Answer<List<Parked>> parked,
            Answer<List<Quarantined>> held,
            Answer<List<Action>> actions) {

        /** All of it has answered: what is missing is not well, it is not known. */
        public boolean here() {
            return parts().allMatch(Answer::here);
        }

        /** What does not answer, and what to look at. */
        public String gap() {
            if (parts().anyMatch(Answer::notAllowed)) {
                return Asking.name(service) + " does not let you see all of it.";
            }
            return outbox.here()
                    ? Asking.name(service)
                            + " is not answering all that was asked. Most likely its database is away: its"
                            + " log says “The database does not answer” or “Waiting for the database”."
                    : Asking.name(service)
                            + " is not answering. Look whether its process runs, and at its log: one that"
                            + " waits for its database at its start says “Waiting for the database”.";
        }

        /** Consumers with something to read that have heard nothing of the whole period: they are further behind than it. */
        Stream<Consumer> farBehind() {
            Set<String> heardOf = heard.map(part -> part.heard().stream().map(Heard::consumer))
                    .orElse(Stream.empty())
                    .collect(Collectors.toSet());
            return consumers.orElse(List.of()).stream()
                    .filter(consumer -> consumer.lag() > 0 && !heardOf.contains(consumer.group()));
        }

        private Stream<Answer<?>> parts() {
            return Stream.of(outbox, consumers, heard, told, alarms, parked, held, actions);
        }
    }

    /** An aggregate that waits for somebody. */
    public record ParkedLine(String service, String subject, String reason, long events, When when) {}

    /** A record in quarantine. */
    public record HeldLine(
            String service,
            long id,
            String consumer,
            String topic,
            String reason,
            String title,
            String detail,
            int size,
            When when) {}

    /** What somebody did. */
    public record ActionLine(String service, String by, String action, String subject, String detail, When when) {}

    public boolean calm() {
        return alarms.isEmpty() && complete() && unexplained().isEmpty();
    }

    /** Every service has answered. */
    public boolean complete() {
        return gaps().isEmpty();
    }

    /** Those that have not, or not all of it. */
    public List<Flow> gaps() {
        return flows.stream().filter(flow -> !flow.here()).toList();
    }

    /** The topics of which an hour does not add up. */
    public List<Ledger> unexplained() {
        return ledgers.stream().filter(ledger -> ledger.state().equals("off")).toList();
    }

    public List<Consumer> farBehind() {
        return flows.stream().flatMap(Flow::farBehind).toList();
    }

    public boolean accountedFor() {
        return farBehind().isEmpty()
                && ledgers.stream().allMatch(ledger -> ledger.state().equals("ok"));
    }

    public long accepted() {
        return ledgers.stream().mapToLong(Ledger::accepted).sum();
    }
}
