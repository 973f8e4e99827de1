-- Searches that somebody wants to hear of by mail (decision 0026). Who it is and what they search for stand in one sealed
-- document; what is beside it says nothing of a person.
create table saved_search (
    id uuid primary key,
    language text not null check (language in ('fi', 'sv', 'en', 'se')),
    -- address, search and the tokens of its links, sealed with a key that is not in this database
    sealed bytea not null,
    -- a keyed hash of the address: how often one address was asked for can be counted without opening anything
    address_key bytea not null,
    created_at timestamptz not null default now(),
    -- of the token in the link that confirms; gone when it was used
    confirm_hash bytea unique,
    confirmed_at timestamptz,
    stop_hash bytea not null unique,
    last_digest_on date,
    check ((confirm_hash is null) = (confirmed_at is not null))
);

create index saved_search_address on saved_search (address_key, created_at);
create index saved_search_unconfirmed on saved_search (created_at) where confirmed_at is null;

-- What has to be sent. A row stays until the mail is handed over, and is then deleted.
create table outgoing_mail (
    id uuid primary key,
    saved_search uuid not null references saved_search on delete cascade,
    kind text not null check (kind in ('confirm', 'digest')),
    created_at timestamptz not null default now(),
    tries integer not null default 0,
    next_try_at timestamptz not null default now()
);

create index outgoing_mail_due on outgoing_mail (next_try_at);
create index outgoing_mail_saved_search on outgoing_mail (saved_search);

-- What was found for whom. The key is what keeps the same change from being told twice.
create table saved_search_hit (
    saved_search uuid not null references saved_search on delete cascade,
    listing_id uuid not null,
    changed_at timestamptz not null,
    found_at timestamptz not null default now(),
    -- the mail that tells of it; null while it waits for one, and told when that mail is gone
    mail_id uuid,
    primary key (saved_search, listing_id, changed_at)
);

create index saved_search_hit_waiting on saved_search_hit (saved_search) where mail_id is null;
create index saved_search_hit_mail on saved_search_hit (mail_id);

-- How far the change log has been matched, by whichever node.
create table saved_search_follower (
    only_one boolean primary key default true check (only_one),
    position text not null
);
