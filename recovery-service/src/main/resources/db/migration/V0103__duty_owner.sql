-- Who owns the cases of a unit and of all below it that has no duty owner of its own.
create table duty_owner (
    unit       text collate "C" primary key,
    version    bigint      not null,
    owner_id   text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
