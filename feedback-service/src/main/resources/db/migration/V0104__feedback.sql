-- Which submissions were taken, for ever: the natural key against doubles, also when the feedback itself is erased.
-- The source is the survey, the integration, or the invitation, whose token is thereby spent once.
create table submission (
    source        text not null,
    submission_id text not null,
    content_hash  text not null,
    feedback_id   text not null,
    primary key (source, submission_id)
);

create table feedback (
    feedback_id    text        primary key,
    survey_id      text,
    unit           text        not null,
    channel        text        not null,
    labels         text[]      not null,
    purpose        text        not null check (purpose in ('EXPERIENCE', 'RECOVERY_CHECK')),
    assurance      text        not null check (assurance in ('PUBLIC', 'INVITED', 'INTEGRATION')),
    ratings        jsonb       not null,
    moment         text        not null check (moment in ('MAGIC', 'TRUTH', 'MISERY')),
    moment_rule    text        not null,
    comment        text,
    locale         text,
    employee_id    text,
    customer_id    text        references customer,
    contact_id     text        references contact,
    invitation_id  text        unique,
    case_id        text,
    correlation_id text        not null,
    occurred_at    timestamptz not null,
    received_at    timestamptz not null
);
create index feedback_unit on feedback (unit text_pattern_ops, feedback_id desc);
create index feedback_correlation on feedback (correlation_id);
create index feedback_customer on feedback (customer_id);
