package io.makegood.analytics.activity;

import io.makegood.analytics.activity.Activities.Before;
import io.makegood.analytics.generations.Generations;
import io.makegood.analytics.units.Units;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** What just happened, page by page from the newest back. */
@ApplicationScoped
public class FindActivity {

    private final Generations generations;
    private final Activities activities;

    FindActivity(Generations generations, Activities activities) {
        this.generations = generations;
        this.activities = activities;
    }

    /**
     * @param after where the last page ended; null for the first
     */
    @Transactional
    public Page<Activity> page(Units units, String after, int limit) {
        Before before = after == null ? null : decode(after);
        generations.enterToRead();
        List<Activity> found = activities.newest(units, before, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        Activity last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), Cursor.encode(last.at().toString(), last.id()));
    }

    private static Before decode(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new Before(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
