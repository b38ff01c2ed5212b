-- Nominations that were answered, by the key that the caller gave: the same request again gets the same answer.
create table idempotent_request (
    person         text        not null,
    request_key    text        not null,
    content_hash   bytea       not null,
    recognition_id text        not null,
    made_at        timestamptz not null,
    primary key (person, request_key)
);
