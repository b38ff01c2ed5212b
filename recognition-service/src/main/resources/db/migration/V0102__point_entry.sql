-- The ledger of points. Whoever wants to correct something adds an entry; nothing is ever changed or removed.
create table point_entry (
    id             bigint generated always as identity primary key,
    recognition_id text collate "C" not null,
    employee_id    text        not null,
    unit           text        not null,
    points         integer     not null check (points >= 0),
    booked_at      timestamptz not null,
    -- Always AWARDED. It is here for the foreign key: what is not awarded pays nothing, and what paid stays awarded.
    status         text        not null default 'AWARDED' check (status = 'AWARDED'),

    constraint point_entry_pays_once unique (recognition_id),
    foreign key (recognition_id, employee_id, points, status) references recognition (id, employee_id, points, status)
);
create index point_entry_employee on point_entry (employee_id, id desc);

create function point_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger of points is append-only';
end
$$;
create trigger point_entry_append_only before update or delete or truncate on point_entry
    for each statement execute function point_entry_is_append_only();
