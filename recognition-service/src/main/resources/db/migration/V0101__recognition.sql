create table recognition (
    -- UUID version 7: its order is the order of time, so it is the cursor of the lists as well
    id             text collate "C" primary key,
    employee_id    text        not null,
    unit           text        not null,
    behaviour      text        not null,
    evidence_kind  text        not null,
    evidence_id    text        not null,
    points         integer     not null check (points >= 0),
    nominated_by   text        not null,
    nominated_at   timestamptz not null,
    status         text        not null check (status in ('PENDING', 'AWARDED', 'DECLINED')),
    decided_by     text,
    decided_at     timestamptz,
    decline_reason text,
    correlation_id text        not null,
    causation_id   text        not null,
    version        bigint      not null,

    foreign key (evidence_kind, evidence_id) references evidence (kind, id),
    -- One piece of evidence pays an employee once, for ever. The inbox forgets after 30 days, this does not.
    constraint recognition_pays_once unique (employee_id, evidence_kind, evidence_id),
    -- The ledger refers to it: an entry fits an awarded recognition, its employee and its points, or it cannot be.
    constraint recognition_payable unique (id, employee_id, points, status),
    constraint recognition_decided check ((status = 'PENDING') = (decided_at is null)),
    constraint recognition_declined check (status <> 'DECLINED' or (decided_by is not null and decline_reason is not null)),
    -- Four eyes, also when the code forgets: nobody nominates herself or decides about herself, and who nominated does not confirm.
    constraint recognition_no_self check (nominated_by <> employee_id and decided_by is distinct from employee_id),
    constraint recognition_four_eyes check (status <> 'AWARDED' or decided_by is distinct from nominated_by)
);
create index recognition_status on recognition (status, id desc);
create index recognition_unit on recognition (unit text_pattern_ops, id desc);
create index recognition_employee on recognition (employee_id, id desc);
create index recognition_nominated_by on recognition (nominated_by, id desc);
create index recognition_thread on recognition (correlation_id);
