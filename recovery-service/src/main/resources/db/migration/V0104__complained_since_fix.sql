-- A complaint joined after the last fix: a good word about that fix does not answer it.
alter table recovery_case add column complained_since_fix boolean not null default false;
