-- What readers say of the service and of its accessibility (decision 0028).
create table feedback (
    id bigint generated always as identity primary key,
    -- what the sealed document is bound to
    row_key uuid not null unique,
    topic text not null check (topic in ('ACCESSIBILITY', 'SERVICE')),
    language text not null check (language in ('fi', 'sv', 'en', 'se')),
    -- of who wants no answer; nothing of a person is asked for then
    text text check (length(text) between 1 and 2000),
    -- text and address of who wants an answer, sealed with a key that is not in this database
    sealed bytea,
    told_at timestamptz not null,
    -- by when it must be answered; null where no law sets a day
    due_on date,
    closed_at timestamptz,
    check ((text is null) <> (sealed is null)),
    check (topic <> 'ACCESSIBILITY' or due_on is not null)
);

create index feedback_open on feedback (told_at) where closed_at is null;
create index feedback_closed on feedback (closed_at) where closed_at is not null;
