-- The life of a case. Units are compared by their bytes (collate "C"), so that "below north" is a range of the index.
create table recovery_case (
    id                     text primary key,
    version                bigint      not null,
    status                 text        not null
        check (status in ('OPEN', 'IN_PROGRESS', 'FIXED', 'RECOVERED', 'CLOSED_UNCONFIRMED')),
    severity               text        not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    priority               text        not null check (priority in ('NORMAL', 'HIGH', 'URGENT')),
    close_reason           text        check (close_reason in ('TIMEOUT', 'EMPLOYEE')),
    unit                   text        collate "C" not null,
    owner_id               text        not null,
    category               text        not null,
    rule                   text        not null,
    opened_by              text,
    feedback_id            text,
    customer_id            text,
    score_metric           text,
    score_value            numeric,
    score_min              integer,
    score_max              integer,
    score_higher_is_better boolean,
    correlation_id         text        not null,
    -- What was last said about the case: the cause of what an employee does next.
    last_event_id          text        not null,
    -- Whether the next complaint of this customer comes here. False only for a case that was reopened while another
    -- one of the same customer was under way.
    joinable               boolean     not null,
    complaints             integer     not null,
    hand_offs              integer     not null,
    fixes                  integer     not null,
    reopenings             integer     not null,
    opened_at              timestamptz not null,
    first_contact_due_at   timestamptz not null,
    first_contact_at       timestamptz,
    fix_due_at             timestamptz not null,
    -- The clock that runs out next; null while no clock runs.
    next_due_at            timestamptz,
    apologised_at          timestamptz,
    fixed_at               timestamptz,
    fixed_by               text,
    -- Until when her word is awaited; null while it is not.
    confirmation_due_at    timestamptz,
    recovered_at           timestamptz,
    closed_at              timestamptz,
    changed_at             timestamptz not null
);

-- One case under way per customer, whatever two replicas do at once.
create unique index recovery_case_under_way on recovery_case (customer_id)
    where joinable and status in ('OPEN', 'IN_PROGRESS', 'FIXED');

-- What opened a case opens no other, for ever.
create unique index recovery_case_feedback on recovery_case (feedback_id) where feedback_id is not null;

-- The list, most urgent first: within a priority by the clock that runs out next.
create index recovery_case_urgency on recovery_case (priority, next_due_at, id) where next_due_at is not null;
create index recovery_case_urgency_of_unit on recovery_case (unit, priority, next_due_at, id) where next_due_at is not null;
create index recovery_case_urgency_of_owner on recovery_case (owner_id, priority, next_due_at, id)
    where next_due_at is not null;

-- The list by age, and what is no longer urgent.
create index recovery_case_age on recovery_case (opened_at, id);
create index recovery_case_status_age on recovery_case (status, opened_at, id);
create index recovery_case_unit_age on recovery_case (unit, opened_at, id);
create index recovery_case_owner_age on recovery_case (owner_id, opened_at, id);
create index recovery_case_opened_by on recovery_case (opened_by, opened_at, id) where opened_by is not null;

create index recovery_case_awaiting on recovery_case (confirmation_due_at) where status = 'FIXED';
create index recovery_case_customer on recovery_case (customer_id) where customer_id is not null;
create index recovery_case_thread on recovery_case (correlation_id);
