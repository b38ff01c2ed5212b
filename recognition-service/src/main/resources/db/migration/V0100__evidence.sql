-- What may be pointed at when somebody is nominated: feedback that is fresh enough to pay, and cases that the customer
-- confirmed. Unit and thread are frozen here, so that a nomination can take them over without asking another service.
create table evidence (
    kind           text        not null check (kind in ('FEEDBACK', 'CASE')),
    id             text        not null,
    unit           text        not null,
    correlation_id text        not null,
    event_id       text        not null,
    proven_at      timestamptz not null,
    primary key (kind, id)
);
