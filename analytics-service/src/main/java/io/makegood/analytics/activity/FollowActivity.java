package io.makegood.analytics.activity;

import io.makegood.analytics.generations.Generations;
import io.makegood.analytics.units.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens, as it becomes known. It reads the database by position: fed from a consumer, each replica would tell only
 * what its own partitions say.
 */
@ApplicationScoped
public class FollowActivity {

    private static final int AT_A_TIME = 100;

    private final Generations generations;
    private final Activities activities;

    FollowActivity(Generations generations, Activities activities) {
        this.generations = generations;
        this.activities = activities;
    }

    /** Something new, and where to go on after it. */
    public record Heard(Activity activity, Position position) {}

    /**
     * The next that somebody hears.
     *
     * @param position where to go on, also if there was nothing to hear
     */
    public record Next(List<Heard> heard, Position position) {}

    @Transactional
    public Position end() {
        return activities.end(generations.enterToRead());
    }

    @Transactional
    public Next next(Units units, Position from) {
        Position end = activities.end(generations.enterToRead());
        if (end.generation() != from.generation()) {
            return afterRebuild(units, from, end);
        }
        List<Activity> found = activities.between(units, from.seq(), end.seq(), AT_A_TIME);
        List<Heard> heard = new ArrayList<>();
        Instant latest = from.at();
        for (Activity activity : found) {
            latest = activity.at().isAfter(latest) ? activity.at() : latest;
            heard.add(new Heard(activity, new Position(end.generation(), activity.seq(), latest)));
        }
        boolean more = found.size() == AT_A_TIME;
        return new Next(
                heard,
                more ? heard.get(heard.size() - 1).position() : new Position(end.generation(), end.seq(), latest));
    }

    /** The order is another one now: what happened since is told once by time, then it goes on from the end. */
    private Next afterRebuild(Units units, Position from, Position end) {
        List<Activity> found = activities.since(units, from.at(), AT_A_TIME);
        List<Heard> heard = found.stream()
                .map(activity -> new Heard(activity, new Position(from.generation(), from.seq(), activity.at())))
                .toList();
        return new Next(
                heard, found.size() == AT_A_TIME ? heard.get(AT_A_TIME - 1).position() : end);
    }
}
