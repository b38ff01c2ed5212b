-- Every event went into an index by subject, for the sake of the few that are parked: those can be looked for.
drop index outbox_subject;

-- Rows are sent in the order of their time, so the range of times in each block tells as much as an entry for each row did.
drop index outbox_archive_sent_at;
create index outbox_archive_sent_at on outbox_archive using brin (sent_at) with (pages_per_range = 32, autosummarize = on);
