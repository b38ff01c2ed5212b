package io.makegood.console.operations;

import io.makegood.console.operations.OperationsBoard.Flow;
import io.makegood.console.operations.OperationsClient.Consumer;
import io.makegood.console.operations.OperationsClient.Outbox;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.web.Answer;
import java.util.List;
import java.util.function.Supplier;

/** Asks one service. Who does not answer is not asked for the rest, which would be waited for each time. */
record Asking(
        String service,
        OperationsClient client,
        Answer<Outbox> outbox,
        Answer<List<Consumer>> consumers,
        Answer<Reconciliation> heard) {
    static final int PAGE = 20;

    /** What it answers from memory, and then the first that is in its database. */
    static Asking begin(String service, OperationsClient client) {
        Answer<Outbox> outbox = Answer.from(name(service), client::outbox);
        return new Asking(
                service, client, outbox, after(outbox, client::consumers), after(outbox, client::reconciliation));
    }

    Flow end() {
        return new Flow(
                service,
                outbox,
                consumers,
                heard,
                after(heard, client::reconciliation),
                after(heard, client::alarms),
                after(heard, client::parked),
                after(heard, () -> client.quarantine(PAGE + 1, null).items()),
                after(heard, () -> client.actions(PAGE).items()));
    }

    static String name(String service) {
        return service + "-service";
    }

    private static <T> Answer<T> after(Answer<?> before, Supplier<T> question) {
        return before.here()
                ? Answer.from(before.service(), question)
                : new Answer<>(null, before.service(), before.missing());
    }
}
