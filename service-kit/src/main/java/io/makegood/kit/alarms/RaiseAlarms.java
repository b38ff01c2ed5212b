package io.makegood.kit.alarms;

import io.makegood.kit.alarms.Alarm.Code;
import io.makegood.kit.consumers.ConsumerState;
import io.makegood.kit.consumers.WatchConsumers;
import io.makegood.kit.outbox.OutboxGuard;
import io.makegood.kit.outbox.OutboxState;
import io.makegood.kit.outbox.OutboxWatch;
import io.makegood.kit.quarantine.FindQuarantined;
import io.makegood.kit.reconciliation.Reconcile;
import io.makegood.kit.reconciliation.ToldHour;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that could stall, and says what has. */
@ApplicationScoped
public class RaiseAlarms {

    private static final long STALLED_SECONDS = 60;

    private final OutboxWatch outbox;
    private final OutboxGuard guard;
    private final WatchConsumers consumers;
    private final FindQuarantined quarantine;
    private final Reconcile reconcile;

    RaiseAlarms(
            OutboxWatch outbox,
            OutboxGuard guard,
            WatchConsumers consumers,
            FindQuarantined quarantine,
            Reconcile reconcile) {
        this.outbox = outbox;
        this.guard = guard;
        this.consumers = consumers;
        this.quarantine = quarantine;
        this.reconcile = reconcile;
    }

    public List<Alarm> now() {
        List<Alarm> alarms = new ArrayList<>();
        ofOutbox(outbox.state(), alarms);
        ofConsumers(consumers.states(), alarms);
        ofExpired(consumers.states(), alarms);
        long held = quarantine.held();
        if (held > 0) {
            alarms.add(new Alarm(Code.QUARANTINE_HELD, "Held in quarantine: " + held + "."));
        }
        ofNumbers(reconcile.between(null, null).told(), alarms);
        return alarms;
    }

    private void ofOutbox(OutboxState state, List<Alarm> alarms) {
        if (guard.isReached()) {
            alarms.add(new Alarm(Code.OUTBOX_FULL, state.rows() + " events wait, as many as may."));
        }
        if (state.oldestSeconds() >= STALLED_SECONDS) {
            alarms.add(new Alarm(
                    Code.OUTBOX_STALLED,
                    "%d events wait for Kafka, the oldest for %d seconds."
                            .formatted(state.unsent(), state.oldestSeconds())));
        }
        if (state.parked() > 0) {
            alarms.add(new Alarm(Code.OUTBOX_PARKED, "Parked aggregates: " + state.parked() + "."));
        }
    }

    private static void ofConsumers(List<ConsumerState> states, List<Alarm> alarms) {
        if (states.stream().anyMatch(state -> !state.isKnown())) {
            alarms.add(new Alarm(Code.KAFKA_AWAY, "Kafka does not tell how far the consumers are."));
        }
        states.stream()
                .filter(state -> state.stalledSeconds() >= STALLED_SECONDS)
                .map(state -> new Alarm(
                        Code.CONSUMER_STALLED,
                        "%s is %d records behind and has not moved for %d seconds."
                                .formatted(state.group(), state.lag(), state.stalledSeconds())))
                .forEach(alarms::add);
    }

    private static void ofExpired(List<ConsumerState> states, List<Alarm> alarms) {
        states.stream()
                .filter(state -> state.expired() > 0)
                .map(state -> new Alarm(
                        Code.EVENTS_EXPIRED,
                        "%d records were deleted by Kafka before %s had read them."
                                .formatted(state.expired(), state.group())))
                .forEach(alarms::add);
    }

    private static void ofNumbers(List<ToldHour> told, List<Alarm> alarms) {
        told.stream()
                .filter(hour -> !hour.addsUp())
                .map(hour -> new Alarm(
                        Code.DOES_NOT_ADD_UP,
                        "%s, %s: accepted %d, but %d published, %d unsent and %d parked."
                                .formatted(
                                        hour.hour(),
                                        hour.topic(),
                                        hour.accepted(),
                                        hour.published(),
                                        hour.unsent(),
                                        hour.parked())))
                .forEach(alarms::add);
    }
}
