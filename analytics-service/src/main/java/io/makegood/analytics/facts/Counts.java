package io.makegood.analytics.facts;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.facts.Growth.AnswerCell;
import io.makegood.analytics.facts.Growth.TallyCell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The counts of the generation that was entered. */
@ApplicationScoped
class Counts {

    private static final String ANSWERS = """
            insert into answer_count (employee_id, day, unit, metric, scale_min, scale_max, higher_is_better, value, n)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (employee_id, day, unit, metric, scale_min, scale_max, higher_is_better, value)
            do update set n = answer_count.n + excluded.n""";

    private static final String TALLIES = """
            insert into tally (employee_id, day, unit, what, n) values (?, ?, ?, ?, ?)
            on conflict (employee_id, day, unit, what) do update set n = tally.n + excluded.n""";

    private final Statements statements;

    Counts(Statements statements) {
        this.statements = statements;
    }

    void grow(Growth growth) {
        statements.updateAll(ANSWERS, growth.answers().entrySet(), Counts::answer);
        statements.updateAll(TALLIES, growth.tallies().entrySet(), Counts::tally);
    }

    private static List<?> answer(Map.Entry<AnswerCell, Long> entry) {
        AnswerCell counted = entry.getKey();
        return List.of(
                counted.cell().employeeId(),
                counted.cell().day(),
                counted.cell().unit(),
                counted.metric(),
                counted.scale().min(),
                counted.scale().max(),
                counted.scale().higherIsBetter(),
                counted.value(),
                entry.getValue());
    }

    private static List<?> tally(Map.Entry<TallyCell, Long> entry) {
        TallyCell counted = entry.getKey();
        return List.of(
                counted.cell().employeeId(),
                counted.cell().day(),
                counted.cell().unit(),
                counted.what(),
                entry.getValue());
    }
}
