-- Another system that speaks for customers. The scope of its ids is itself, not its key: keys rotate.
create table integration (
    name         text        primary key,
    title        text        not null,
    -- Units that it may speak for, with everything below them; * is all.
    units        text[]      not null,
    default_unit text,
    channel      text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

-- Everybody who may write to makegood.contacts speaks as this one; a unit must be named.
insert into integration (name, title, units, default_unit, channel, created_at, updated_at)
values ('contacts', 'Everybody on makegood.contacts', '{*}', null, 'contacts', now(), now());

create table api_key (
    api_key_id  text        primary key,
    integration text        not null references integration,
    title       text        not null,
    -- SHA-256 of a key with 256 random bits: nothing to guess, so no slow hash is needed.
    key_hash    bytea       not null unique,
    -- The first characters, so that people can tell which key is meant.
    key_start   text        not null,
    scopes      text[]      not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    revoked_at  timestamptz
);
