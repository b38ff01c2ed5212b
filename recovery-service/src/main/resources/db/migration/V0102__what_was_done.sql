-- The story of a case as people read it. Free text stands in the column note alone, so that it can be blanked.
create table case_entry (
    id          bigint generated always as identity primary key,
    case_id     text        not null references recovery_case (id),
    at          timestamptz not null,
    kind        text        not null,
    employee_id text,
    reference   text,
    detail      text,
    note        text
);
create index case_entry_case on case_entry (case_id, id);

-- The key is the caller's: the same key again is the same remedy, not another one.
create table remedy (
    id              text primary key,
    case_id         text        not null references recovery_case (id),
    kind            text        not null,
    amount          numeric     check (amount > 0),
    currency        text        check (currency ~ '^[A-Z]{3}$'),
    granted_by      text        not null,
    granted_at      timestamptz not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    unique (case_id, idempotency_key),
    check ((amount is null) = (currency is null))
);

create table apology (
    id            text primary key,
    case_id       text        not null references recovery_case (id),
    apologised_by text        not null,
    apologised_at timestamptz not null,
    acknowledge   text        not null,
    own           text        not null,
    remedy        text        not null,
    precaution    text        not null
);
create index apology_case on apology (case_id);

-- What employees asked to open, by their own key: the same key again opens nothing.
create table manual_opening (
    opened_by       text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    case_id         text        not null,
    joined          boolean     not null,
    opened_at       timestamptz not null,
    primary key (opened_by, idempotency_key)
);
