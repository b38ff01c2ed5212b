-- Natural keys for ever: one feedback has one effect on cases, however often and in whatever event it comes.
create table complaint (
    feedback_id            text primary key,
    case_id                text        not null references recovery_case (id),
    correlation_id         text        not null,
    received_at            timestamptz not null,
    score_metric           text,
    score_value            numeric,
    score_min              integer,
    score_max              integer,
    score_higher_is_better boolean
);
create index complaint_case on complaint (case_id);
create index complaint_thread on complaint (correlation_id);

-- What customers said when asked again. No reference to the case: an answer may come before the fix that it is about can
-- be seen here, or for a case that is not known at all.
create table check_answer (
    feedback_id            text primary key,
    case_id                text        not null,
    received_at            timestamptz not null,
    score_metric           text        not null,
    score_value            numeric     not null,
    score_min              integer     not null,
    score_max              integer     not null,
    score_higher_is_better boolean     not null,
    outcome                text        not null check (outcome in ('RECOVERED', 'REOPENED', 'EARLY', 'NOTED'))
);
create index check_answer_early on check_answer (case_id) where outcome = 'EARLY';
