package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.load.Oracle;
import io.makegood.e2e.faults.rig.Rig;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;

/** Looks at a rig from outside and writes down all that it sees. */
public final class Observer {

    private final Rig rig;
    private final List<Oracle> oracles = new CopyOnWriteArrayList<>();
    private final List<World.Bad> bad = new CopyOnWriteArrayList<>();

    public Observer(Rig rig) {
        this.rig = rig;
    }

    /** Somebody did not answer. */
    public static final class CannotLook extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotLook(Exception cause) {
            super("The rig cannot be looked at: " + cause, cause);
        }
    }

    /** What this one says was accepted must be there, now and after all that follows. */
    public void trust(Oracle oracle) {
        oracles.add(oracle);
    }

    /** This record must be in quarantine, now and after all that follows. */
    public void expectInQuarantine(World.Bad one) {
        bad.add(one);
    }

    public World look() {
        World world = new World();
        world.services.addAll(rig.services());
        world.bad.addAll(bad);
        oracles.forEach(oracle -> world.accepted.addAll(oracle.account().accepted()));
        try (Admin admin = rig.broker().admin()) {
            new ConsumerSide(admin).addTo(world);
            new TopicSide(rig.broker().bootstrapServers()).addTo(world);
            new DatabaseSide(rig.database()).addTo(world);
            new ProcessSide(rig).addTo(world);
            new ReconciliationSide(rig).addTo(world);
        } catch (Exception e) {
            throw new CannotLook(e);
        }
        return world;
    }
}
