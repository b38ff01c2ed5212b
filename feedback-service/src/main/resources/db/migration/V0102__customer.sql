-- A customer under an id of our own making. Who she is outside, and how to reach her, stands here and nowhere else.
create table customer (
    customer_id text        primary key,
    -- Where the key is unique: an integration, a survey, or the whole house for an e-mail address.
    key_scope   text        not null,
    key_value   text        not null,
    email       text,
    name        text,
    locale      text,
    -- Nobody but herself has said who she is.
    claimed     boolean     not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (key_scope, key_value)
);
