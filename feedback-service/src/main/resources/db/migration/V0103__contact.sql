-- A moment of truth as an integration told it. Feedback may name a contact before the contact itself arrives: the row
-- then holds only the ids and the thread, and kind is null until it comes.
create table contact (
    contact_id     text        primary key,
    integration    text        not null,
    outside_id     text        not null,
    correlation_id text        not null,
    content_hash   text,
    kind           text,
    unit           text,
    employee_id    text,
    customer_id    text        references customer,
    occurred_at    timestamptz,
    received_at    timestamptz,
    event_id       text,
    unique (integration, outside_id)
);
create index contact_correlation on contact (correlation_id);
create index contact_customer on contact (customer_id);
