-- An invitation to answer once. The token can be made again from the id and a secret outside the database, so a crash
-- between commit and mail sends the same link again; here stands only its hash.
create table invitation (
    invitation_id   text        primary key,
    integration     text,
    outside_id      text,
    content_hash    text,
    purpose         text        not null check (purpose in ('EXPERIENCE', 'RECOVERY_CHECK')),
    survey_id       text        references survey,
    case_id         text,
    attempt         integer,
    customer_id     text        references customer,
    contact_id      text        references contact,
    employee_id     text,
    unit            text        not null,
    state           text        not null
        check (state in ('QUEUED', 'SUPPRESSED', 'SENT', 'OPENED', 'FINISHED', 'EXPIRED')),
    reason          text,
    correlation_id  text        not null,
    causation_id    text,
    token_hash      bytea       not null unique,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    sent_at         timestamptz,
    opened_at       timestamptz,
    finished_at     timestamptz,
    -- Sending: how often it was tried, when to try next, and until when one replica has it in hand.
    send_attempts   integer     not null default 0,
    next_attempt_at timestamptz not null,
    unique (integration, outside_id),
    unique (case_id, attempt)
);
create index invitation_queued on invitation (next_attempt_at) where state = 'QUEUED';
create index invitation_open on invitation (expires_at) where state in ('QUEUED', 'SENT', 'OPENED');
create index invitation_customer on invitation (customer_id, created_at);
create index invitation_correlation on invitation (correlation_id);
create index invitation_unit on invitation (unit text_pattern_ops, invitation_id desc);
