package io.makegood.e2e.faults;

import io.makegood.e2e.faults.check.Observer;
import io.makegood.e2e.faults.load.Shop;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rig with a shop in it, and somebody who watches. */
record Stage(Rig rig, Shop shop, Observer observer) {

    private static Stage shared;

    /** Two replicas of everything, for all tests that leave a good world behind. */
    static synchronized Stage shared() {
        if (shared == null) {
            shared = in(Rig.shared());
        }
        return shared;
    }

    static Stage in(Rig rig) {
        return new Stage(rig, Shop.openedIn(rig), new Observer(rig));
    }

    List<Replica> doors() {
        return rig.replicas("feedback");
    }

    /** Who runs as which process: the same before and after, unless a test killed him. */
    Map<String, Long> pids() {
        return rig.replicas().stream()
                .collect(Collectors.toMap(
                        Replica::name, replica -> replica.process().pid()));
    }
}
