-- Where listings come from. Each source keeps its own record of a listing, so that un-merging loses nothing.
create table source (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    format text not null,
    location text not null,
    mapping text,
    -- the smaller number is believed first when two sources tell of the same listing
    precedence integer not null check (precedence >= 0),
    created_at timestamptz not null default now()
);

create table feed_run (
    id uuid primary key,
    source text not null references source on delete cascade,
    status text not null check (status in ('running', 'done', 'broken', 'held')),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    -- where a broken run goes on
    cursor text check (length(cursor) <= 2000),
    counts jsonb not null default '{}',
    message text,
    -- whether it read what the source is now: a source that has moved is read whole, not only what changed since
    same_feed boolean not null default true,
    check ((status = 'running') = (finished_at is null))
);

create index feed_run_latest on feed_run (source, started_at desc);

create table source_record (
    source text not null references source on delete cascade,
    record_id text not null check (length(record_id) between 1 and 500),
    state text not null check (state in ('published', 'unpublished', 'vanished')),
    raw text not null,
    raw_hash bytea not null,
    -- the record in our words, and its hash: what must differ for the record to count as changed
    content jsonb,
    content_hash bytea,
    -- deferred, because a record names its listing before the merge writes it in the same transaction
    listing_id uuid references listing deferrable initially deferred,
    organisation_id uuid references organisation,
    first_seen timestamptz not null default now(),
    last_seen timestamptz not null default now(),
    last_run uuid not null,
    primary key (source, record_id),
    check (state <> 'published' or content is not null and listing_id is not null)
);

create index source_record_listing on source_record (listing_id);
create index source_record_organisation on source_record (organisation_id);

create table feed_rejection (
    run_id uuid not null references feed_run on delete cascade,
    position integer not null,
    record_id text not null,
    reason text not null,
    detail text,
    raw text not null,
    primary key (run_id, position)
);

create table feed_validator (
    address text primary key,
    etag text,
    last_modified text,
    check (etag is not null or last_modified is not null)
);
