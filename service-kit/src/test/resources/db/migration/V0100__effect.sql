-- What the test's consumer did: one row per time that it was applied.
create table effect (
    id          bigint generated always as identity primary key,
    subject     text   not null,
    agg_version bigint not null
);
create index effect_subject on effect (subject);
