package io.makegood.benchmarks.rows;

import java.sql.SQLException;
import java.util.List;

/**
 * Row 9: a day's numbers by unit. A company of 50 units hears 1,000 answers a day; it asks for the same day after ten days
 * and after a thousand.
 */
final class DayOfNumbers {

    private static final int PER_DAY = 1_000;
    private static final int FEW_DAYS = 10;
    private static final int MANY_DAYS = 1_000;
    private static final String PAGE = "/metrics/by-unit?from=2026-10-01&to=2026-10-01";

    private static final String FEEDBACK = """
            create temporary table told as
            select 'f' || i as id, date '2026-10-01' - i / %2$d as day, 'north.store-' || i %% 50 as unit,
                'e-' || i %% 300 as employee, i::bigint * 7919 %% 11 as nps
            from generate_series(0, %1$d - 1) as i""";
    private static final String FACT = """
            insert into g1.fact (event_id, type, subject, version, at, correlation_id, unit, employee_id, news)
            select id, 'feedback-received', id, 1, day + interval '12 hours', 'c' || id, unit, employee,
                case when nps > 8 then 'MOMENT_OF_MAGIC' end
            from told""";
    private static final String DETAIL = """
            insert into g1.feedback (feedback_id, day, unit, employee_id, moment, moment_rule, counts, assurance, channel,
                labels, occurred_at, received_at, has_comment)
            select id, day, unit, employee, case when nps < 7 then 'MISERY' when nps > 8 then 'MAGIC' else 'TRUTH' end,
                'moments-1', true, 'PUBLIC', 'web', '{}', day + interval '12 hours', day + interval '12 hours', false
            from told""";
    private static final String ANSWER =
            "insert into g1.answer select id, 0, 'recommend', 'NPS', nps, 0, 10, true from told";
    private static final String ANSWER_COUNT = """
            insert into g1.answer_count
            select who, day, unit, 'NPS', 0, 10, true, nps, count(*)
            from told, unnest(array['', employee]) as who group by who, day, unit, nps""";
    private static final String TALLY = """
            insert into g1.tally
            select who, day, unit, case when nps < 7 then 'MOMENT_MISERY' when nps > 8 then 'MOMENT_MAGIC' else 'MOMENT_TRUTH' end, count(*)
            from told, unnest(array['', employee]) as who group by 1, 2, 3, 4""";

    private final Session session;

    DayOfNumbers(Session session) {
        this.session = session;
    }

    Outcome measure() throws SQLException, InterruptedException {
        try (Reading reading = new Reading(session, "analytics")) {
            fill(reading, "small", FEW_DAYS);
            fill(reading, "large", MANY_DAYS);
            return reading.measure(
                    Row.DAY, PAGE, "xena", List.of("1,000 feedbacks a day in 50 units, over 10 and over 1,000 days"));
        }
    }

    private static void fill(Reading reading, String size, int days) throws SQLException {
        reading.fill(size, FEEDBACK.formatted(PER_DAY * days, PER_DAY), FACT, DETAIL, ANSWER, ANSWER_COUNT, TALLY);
    }
}
