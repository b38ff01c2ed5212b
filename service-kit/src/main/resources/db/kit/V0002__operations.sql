-- How many events of an hour were accepted, published, applied, ...: one line per transaction and outcome, only ever added,
-- so that no two transactions wait for each other's count. Lines of one hour are folded together later.
create table event_tally (
    id       bigint generated always as identity primary key,
    -- Of ce_time, so that the same event counts in the same hour everywhere.
    hour     timestamptz not null,
    topic    text        not null,
    -- Empty for what this service tells itself.
    consumer text        not null,
    outcome  text        not null,
    number   bigint      not null
);
create index event_tally_hour on event_tally (hour, topic, consumer, outcome);

-- A copy out of the archive, to be published again: it was accepted and published before, and counts no more.
alter table outbox add column again boolean not null default false;

-- What waits from before there was a tally.
insert into event_tally (hour, topic, consumer, outcome, number)
select date_trunc('hour', ce_time, 'UTC'), topic, '', 'ACCEPTED', count(*) from outbox group by 1, 2;

-- What operators did. Only ever added to.
create table operator_action (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    by_whom text        not null,
    action  text        not null,
    subject text        not null,
    detail  text        not null
);
