package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.Observer;
import io.makegood.e2e.faults.check.Violation;
import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.load.Shop;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.localstack.People;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rig with a shop in it, and somebody who watches. */
record Stage(Rig rig, Shop shop, Observer observer, Set<Violation> blamed) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static Stage shared;

    /** Two replicas of everything, for all tests that leave a good world behind. */
    static synchronized Stage shared() {
        if (shared == null) {
            shared = in(Rig.shared());
        }
        return shared;
    }

    static Stage in(Rig rig) {
        return new Stage(rig, Shop.openedIn(rig), new Observer(rig), new HashSet<>());
    }

    /** At what there is before a fault: however busy everybody is just now. */
    World look() {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreException(Observer.CannotLook.class)
                .until(observer::look, Objects::nonNull);
    }

    /** What is lost stays lost: it is the fault of the trial that found it, and not of all that follow. */
    void blame(List<Violation> violations) {
        blamed.addAll(violations);
    }

    List<Violation> notBlamedYet(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !blamed.contains(violation))
                .toList();
    }

    List<Replica> doors() {
        return rig.replicas("feedback");
    }

    /** What a replica alarms operators of just now: texts by code. */
    Map<String, String> alarms(Replica replica) {
        Map<String, String> olga =
                Map.of("Authorization", "Bearer " + rig.mint().of(People.named("olga")));
        try {
            Door.Answer answer = Door.ask("GET", replica.url() + "/operations/alarms", olga, null, PATIENCE);
            assertThat(answer.status()).as("status of the alarms").isEqualTo(200);
            return Pattern.compile("\"code\":\"([A-Z_]+)\",\"text\":\"([^\"]*)\"")
                    .matcher(answer.body())
                    .results()
                    .collect(Collectors.toMap(alarm -> alarm.group(1), alarm -> alarm.group(2)));
        } catch (IOException nobodyAnswers) {
            throw new AssertionError(nobodyAnswers);
        }
    }

    /** Who runs as which process: the same before and after, unless a test killed him. */
    Map<String, Long> pids() {
        return rig.replicas().stream()
                .collect(Collectors.toMap(
                        Replica::name, replica -> replica.process().pid()));
    }
}
