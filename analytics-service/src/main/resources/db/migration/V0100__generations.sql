-- Which generation of the numbers is served. Each lives in a schema of its own (g1, g2, ...): a rebuild fills the next one
-- from the topics while this one serves, and the switch is an update of this row. Whoever reads or writes numbers holds a
-- lock on this table for the length of the transaction; the switch waits for all of them.
create table generation (
    only_row boolean primary key default true check (only_row),
    current  integer not null,
    -- In which zone its days begin. With the generation and not with the setting: days cut in two zones must not mix.
    zone     text    not null
);
insert into generation (current, zone) values (1, 'UTC');

create table rebuild (
    id           text        primary key,
    generation   integer     not null generated always as identity (start with 2),
    state        text        not null check (state in ('RUNNING', 'DONE', 'ABANDONED')),
    zone         text        not null,
    requested_by text        not null,
    started_at   timestamptz not null default clock_timestamp(),
    -- Database time, so that no replica's clock matters.
    heartbeat_at timestamptz not null default clock_timestamp(),
    finished_at  timestamptz,
    records      bigint      not null,
    records_read bigint      not null default 0,
    rejected     bigint      not null default 0
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where state = 'RUNNING';

-- A unit and everything that it lies below: north.store-17 is counted in north.store-17 and in north.
create function unit_and_above(unit text) returns setof text language sql immutable strict parallel safe as $$
    select array_to_string((string_to_array(unit, '.'))[1:depth], '.')
    from generate_series(1, cardinality(string_to_array(unit, '.'))) as depth
$$;
