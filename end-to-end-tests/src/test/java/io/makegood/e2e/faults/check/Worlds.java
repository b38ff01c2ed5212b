package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Effect;
import io.makegood.e2e.faults.check.World.Outbox;
import io.makegood.e2e.faults.check.World.Received;
import io.makegood.e2e.faults.check.World.Submitted;
import io.makegood.e2e.faults.check.World.Told;
import io.makegood.e2e.faults.check.World.Usage;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Oracle.Accepted;
import java.util.Set;

/** Worlds made by hand. */
final class Worlds {

    static final String COMPLAINT = "f-complaint";
    static final String PRAISE = "f-praise";
    static final String CASE = "case-1";

    private Worlds() {}

    /** One complaint and one praise, all of it as it should be. */
    static World good() {
        World world = new World();
        world.services.addAll(Set.of("feedback", "recovery", "recognition", "analytics"));
        feedback(world, COMPLAINT, Kind.COMPLAINT, 0);
        feedback(world, PRAISE, Kind.PRAISE, 1);
        effects(world, COMPLAINT, Facts.CASE, Facts.COMPLAINT_ROW);
        effects(world, PRAISE, Facts.RECOGNITION, Facts.POINTS);
        world.told.add(told("recovery", 0, "opened", "complaint-opened", CASE, 1, COMPLAINT));
        world.told.add(told("recovery", 1, "reopened", "case-reopened", CASE, 2, null));
        world.told.add(told("recognition", 0, "recognized", "employee-recognized", "r-1", 1, PRAISE));
        world.streams.put("recovery/" + CASE, 2L);
        world.streams.put("recognition/r-1", 1L);
        world.outboxes.add(new Outbox("feedback", 0, 0, 2, 2));
        world.lags.put("recovery.cases", 0L);
        world.usages.add(new Usage("feedback-1", 250, 60, 3));
        return world;
    }

    private static void feedback(World world, String id, Kind kind, int offset) {
        world.accepted.add(new Accepted("s-" + id, kind, Set.of(id)));
        world.submitted.add(new Submitted("survey", "s-" + id, id));
        world.feedback.add(id);
        world.streams.put("feedback/" + id, 1L);
        world.told.add(told("feedback", offset, "e-" + id, "feedback-received", id, 1, id));
        Facts.READERS.values().forEach(reader -> world.inbox.add(new Received(reader, "e-" + id)));
        effects(world, id, Facts.COUNTED);
    }

    private static void effects(World world, String id, String... rules) {
        for (String rule : rules) {
            world.effects.add(new Effect(rule, id));
        }
    }

    static Told told(
            String service, long offset, String event, String fact, String subject, long version, String about) {
        return new Told("makegood." + service, 0, offset, event, fact, subject, version, about);
    }
}
