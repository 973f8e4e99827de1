-- Mistakes in listings that readers have told (decision 0025). Nothing of who told is kept: no name, address or number.
create table listing_report (
    id bigint generated always as identity primary key,
    listing_id uuid not null references listing on delete cascade,
    kind text not null check (kind in ('TIME_OR_PLACE', 'CONTACT', 'ENDED', 'UNSUITABLE', 'OTHER')),
    text text not null check (length(text) <= 500),
    told_at timestamptz not null default now(),
    closed_at timestamptz
);

create index listing_report_open on listing_report (listing_id) where closed_at is null;
