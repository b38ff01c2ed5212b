-- Whoever asks for a small unit must not wade through the rows of a large company. In the generation that serves: later
-- ones are made like it.
do $$
declare
    generation text := (select 'g' || current from generation);
begin
    -- Apart for everybody and for each employee: the latter are many times more.
    execute format('drop index %I.answer_count_unit_day_idx', generation);
    execute format(
        'create index answer_count_everybody on %I.answer_count (unit, day) where employee_id = ''''', generation);
    execute format(
        'create index answer_count_employees on %I.answer_count (unit, day) where employee_id <> ''''', generation);

    execute format('drop index %I.tally_unit_day_idx', generation);
    execute format('create index tally_everybody on %I.tally (unit, day) where employee_id = ''''', generation);
    execute format('create index tally_employees on %I.tally (unit, day) where employee_id <> ''''', generation);

    -- Else the newest of all are read until enough of hers are found.
    execute format('create index fact_news_of_unit on %I.fact (unit, at) where news is not null', generation);
end
$$;
