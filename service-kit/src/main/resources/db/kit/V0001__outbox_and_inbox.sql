-- The last version given to each aggregate. Raising it locks the row, so that two writers of one aggregate cannot
-- commit their events in another order than their versions.
create table event_stream (
    subject text primary key,
    version bigint not null
);

-- What is not yet on Kafka. The id is an identity with cache 1: a pooled sequence would give a later event of the same
-- aggregate a lower id on the other replica.
create table outbox (
    id             bigint generated always as identity (cache 1) primary key,
    shard          smallint    not null,
    topic          text        not null,
    subject        text        not null,
    event_id       text        not null,
    ce_type        text        not null,
    ce_source      text        not null,
    ce_time        timestamptz not null,
    correlation_id text        not null,
    causation_id   text,
    agg_version    bigint      not null,
    traceparent    text,
    data           text        not null,
    created_at     timestamptz not null default clock_timestamp()
);
create index outbox_subject on outbox (subject);
-- The head of this table is deleted all the time: without eager vacuum every poll would wade through dead rows.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- What Kafka acknowledged, kept for 72 hours: from here it is published again when a broker lost its tail.
create table outbox_archive (
    id             bigint      primary key,
    shard          smallint    not null,
    topic          text        not null,
    subject        text        not null,
    event_id       text        not null,
    ce_type        text        not null,
    ce_source      text        not null,
    ce_time        timestamptz not null,
    correlation_id text        not null,
    causation_id   text,
    agg_version    bigint      not null,
    traceparent    text,
    data           text        not null,
    created_at     timestamptz not null,
    sent_at        timestamptz not null default clock_timestamp()
);
create index outbox_archive_sent_at on outbox_archive (sent_at);

-- Who may send. Database time, so that no replica's clock matters; the epoch tells a returning zombie that it lost.
create table outbox_lease (
    shard      smallint    primary key,
    owner      text        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null
);

-- Aggregates of which an event can never be sent: their later events wait, everybody else's go on.
create table outbox_parked (
    subject   text primary key,
    outbox_id bigint      not null,
    reason    text        not null,
    parked_at timestamptz not null default clock_timestamp()
);

-- Which messages took effect. Kept for 30 days; natural unique keys guard the effects for ever.
create table inbox (
    consumer     text        not null,
    source       text        not null,
    event_id     text        not null,
    content_hash bytea       not null,
    received_at  timestamptz not null default clock_timestamp(),
    primary key (consumer, source, event_id)
);
create index inbox_received_at on inbox (received_at);

-- Messages that could not take effect, as they came, until an operator replays or drops them.
create table quarantine (
    id               bigint generated always as identity primary key,
    consumer         text        not null,
    topic            text        not null,
    kafka_partition  integer     not null,
    kafka_offset     bigint      not null,
    kafka_timestamp  timestamptz,
    record_key       bytea,
    headers          jsonb       not null,
    record_value     bytea,
    subject          text,
    reason           text        not null,
    detail           text        not null,
    blocks_subject   boolean     not null,
    state            text        not null default 'HELD' check (state in ('HELD', 'REPLAYED', 'DROPPED')),
    held_at          timestamptz not null default clock_timestamp(),
    resolved_at      timestamptz,
    resolved_by      text,
    unique (consumer, topic, kafka_partition, kafka_offset)
);
create index quarantine_held_subject on quarantine (consumer, subject) where state = 'HELD' and blocks_subject;
create index quarantine_state on quarantine (state, id);
