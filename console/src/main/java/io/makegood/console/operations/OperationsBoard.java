package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Alarm;
import io.makegood.console.operations.OperationsClient.Consumer;
import io.makegood.console.operations.OperationsClient.Outbox;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.web.Answer;
import io.makegood.console.web.When;
import java.util.List;

/**
 * All that the page shows.
 *
 * @param trouble why something was not done; empty otherwise
 * @param done what was just done; empty otherwise
 */
public record OperationsBoard(
        List<AlarmLine> alarms,
        List<Flow> flows,
        List<Ledger> ledgers,
        List<ParkedLine> parked,
        List<HeldLine> held,
        boolean moreHeld,
        List<ActionLine> actions,
        String trouble,
        String done) {

    /** An alarm, and where the guide says what to do. */
    public record AlarmLine(String service, String code, String title, String text, String todo) {}

    /** How one service is doing. */
    public record Flow(
            String service,
            Answer<Outbox> outbox,
            List<Consumer> consumers,
            Answer<List<Alarm>> alarms,
            Answer<Reconciliation> heard,
            Answer<Reconciliation> told) {

        /** All of it has answered: what is missing is not well, it is not known. */
        public boolean here() {
            return outbox.here() && alarms.here() && heard.here() && told.here();
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
            String detail,
            int size,
            When when) {}

    /** What somebody did. */
    public record ActionLine(String service, String by, String action, String subject, String detail, When when) {}

    public boolean calm() {
        return alarms.isEmpty() && complete();
    }

    /** Every service has answered. */
    public boolean complete() {
        return flows.stream().allMatch(Flow::here);
    }

    public long accepted() {
        return ledgers.stream().mapToLong(Ledger::accepted).sum();
    }
}
