-- What the work that comes round by itself has done (decision 0037). Counts only: nothing here tells of a person.
create table work_report (
    id bigint generated always as identity primary key,
    job text not null check (job in ('clock', 'retention', 'key-rotation')),
    at timestamptz not null,
    -- how often what was done; what was not done is left out
    counts jsonb not null
);

create index work_report_at on work_report (at);

-- When each work was last looked after, whether there was anything to do or not.
create table work_round (
    job text primary key check (job in ('clock', 'retention', 'key-rotation')),
    last_at timestamptz not null
);
