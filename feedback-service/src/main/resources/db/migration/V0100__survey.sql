-- A survey asks for feedback about one unit. The key is public: it stands in the page that asks.
create table survey (
    survey_id     text        primary key,
    survey_key    text        not null unique,
    title         text        not null,
    intro         text,
    comment_label text,
    unit          text        not null,
    channel       text        not null,
    labels        text[]      not null,
    -- In the order of the page, each with its declared metric and scale. Questions never change once answers exist.
    questions     jsonb       not null,
    -- Where a plain form may send the customer afterwards, and nowhere else.
    next_urls     text[]      not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    closed_at     timestamptz
);
create index survey_unit on survey (unit text_pattern_ops);
