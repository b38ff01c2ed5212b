-- Every event went into an index by subject, for the sake of the few that are parked: those can be looked for.
drop index outbox_subject;

-- The time of the statement: that of the clock, anew for each row, keeps COPY from adding many rows at once.
alter table outbox alter column created_at set default statement_timestamp();
