-- Most feedback names no customer and comes from no invitation: no entries for nothing.
drop index feedback_customer;
create index feedback_customer on feedback (customer_id) where customer_id is not null;
alter table feedback drop constraint feedback_invitation_id_key;
create unique index feedback_invitation on feedback (invitation_id) where invitation_id is not null;

-- Nobody searches in these, and to sample them takes long.
alter table feedback alter column ratings set statistics 0, alter column comment set statistics 0;
