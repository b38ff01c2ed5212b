-- The first generation. Later ones are made "like" the current one, so a change to these tables is a migration that alters
-- the current generation. Units sort bytewise (collate "C"): "below north" is the range from 'north.' to 'north/'.
create schema g1;

-- One row per event, whatever it says. Both keys refuse an event that is there: by its id, and by its place in its aggregate.
create table g1.fact (
    event_id       text        primary key,
    seq            bigint      not null generated always as identity (cache 1),
    type           text        not null,
    subject        text        not null,
    version        bigint      not null,
    at             timestamptz not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    correlation_id text        not null,
    unit           text        collate "C" not null,
    employee_id    text,
    -- What it is called in the activity; null where it is no news.
    news           text,
    unique (subject, version)
);
create index on g1.fact (correlation_id);
create index on g1.fact (seq) where news is not null;
create index on g1.fact (at, event_id) where news is not null;

create table g1.feedback (
    feedback_id text        primary key,
    day         date        not null,
    unit        text        collate "C" not null,
    employee_id text,
    moment      text,
    moment_rule text,
    -- False for an answer to a recovery check, which counts in no score.
    counts      boolean     not null,
    assurance   text,
    channel     text,
    labels      text[]      not null,
    occurred_at timestamptz not null,
    received_at timestamptz,
    has_comment boolean     not null,
    customer_id text,
    contact_id  text,
    survey_id   text,
    case_id     text
);

create table g1.answer (
    feedback_id      text     not null,
    place            smallint not null,
    question         text,
    metric           text     not null,
    -- Null: not applicable. Never read as a number.
    value            numeric,
    scale_min        integer  not null,
    scale_max        integer  not null,
    higher_is_better boolean  not null,
    primary key (feedback_id, place)
);

create table g1.contact (
    contact_id  text        primary key,
    day         date        not null,
    kind        text        not null,
    unit        text        collate "C" not null,
    employee_id text,
    customer_id text,
    occurred_at timestamptz not null
);

create table g1.recognition (
    recognition_id text        primary key,
    day            date        not null,
    unit           text        collate "C" not null,
    employee_id    text        not null,
    behaviour      text,
    evidence_kind  text        not null,
    evidence_id    text        not null,
    points         integer     not null,
    recognized_at  timestamptz not null
);

-- What happened to a case, step by step, in whatever order it was heard.
create table g1.case_step (
    case_id     text   not null,
    version     bigint not null,
    status      text   not null,
    unit        text   collate "C" not null,
    employee_id text,
    opened_at   timestamptz,
    recovery_ms bigint,
    primary key (case_id, version)
);

-- Where each case stands: its steps, folded in the order of their versions.
create table g1.complaint (
    case_id     text   primary key,
    status      text   not null,
    unit        text   collate "C" not null,
    employee_id text,
    opened_day  date,
    recovery_ms bigint
);
create index on g1.complaint (opened_day, unit) where status = 'RECOVERED';
create index on g1.complaint (unit, opened_day) where status = 'RECOVERED';

-- How often each value was given on a day: whole numbers, from which n, mean and variance follow exactly. Each answer
-- counts for everybody (employee_id '') and, where one is named, for the employee.
create table g1.answer_count (
    employee_id      text    not null,
    day              date    not null,
    unit             text    collate "C" not null,
    metric           text    not null,
    scale_min        integer not null,
    scale_max        integer not null,
    higher_is_better boolean not null,
    value            numeric not null,
    n                bigint  not null,
    primary key (employee_id, day, unit, metric, scale_min, scale_max, higher_is_better, value)
);
create index on g1.answer_count (unit, day);

-- Everything else that is counted per day: moments, contacts, recognitions and their points, cases by where they stand
-- (on the day they were opened).
create table g1.tally (
    employee_id text   not null,
    day         date   not null,
    unit        text   collate "C" not null,
    what        text   not null,
    n           bigint not null,
    primary key (employee_id, day, unit, what)
);
create index on g1.tally (unit, day);
