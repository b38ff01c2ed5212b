package io.makegood.benchmarks.rows;

import java.sql.SQLException;
import java.util.List;

/** Row 10: what an agent sees first in the morning. A fifth of all cases are open; she leads half of the 50 units. */
final class FirstPage {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final String PAGE = "/recovery-cases?status=OPEN";

    private static final String CASES = """
            insert into recovery_case (id, version, status, severity, priority, unit, owner_id, category, rule, feedback_id,
                score_metric, score_value, score_min, score_max, score_higher_is_better, correlation_id, last_event_id,
                joinable, complaints, hand_offs, fixes, reopenings, opened_at, first_contact_due_at, fix_due_at, next_due_at,
                fixed_at, fixed_by, recovered_at, closed_at, changed_at)
            select gen_random_uuid()::text, 1, case when open then 'OPEN' else 'RECOVERED' end,
                (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + i / 5 %% 4],
                (array['NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[1 + i / 5 %% 4],
                (array['north', 'south'])[1 + i / 5 %% 2] || '.store-' || i / 10 %% 25, 'e-' || i / 10 %% 300, 'service',
                'opening-1', 'f' || i, 'NPS', 2, 0, 10, true, 'c' || i, 'v' || i, true, 1, 0, 0, 0,
                at, at + interval '4 hours', at + interval '2 days', case when open then at + interval '4 hours' end,
                case when not open then at + interval '1 day' end, case when not open then 'e-anna' end,
                case when not open then at + interval '2 days' end, case when not open then at + interval '2 days' end, at
            from generate_series(1, %1$d) as i,
                lateral (select i %% 5 = 0 as open, now() - i * interval '30 days' / %1$d as at) as own""";

    private final Session session;

    FirstPage(Session session) {
        this.session = session;
    }

    Outcome measure() throws SQLException, InterruptedException {
        try (Reading reading = new Reading(session, "recovery")) {
            reading.fill("small", CASES.formatted(FEW));
            reading.fill("large", CASES.formatted(MANY));
            return reading.measure(
                    Row.FIRST_PAGE, PAGE, "mia", List.of("2,000 of 10,000 open, and 200,000 of 1,000,000"));
        }
    }
}
