-- Referrals (decisions 0032 and 0033). Nothing in these tables tells of a client but what is sealed, and what is sealed is
-- opened by a key that stands in referral_key alone: without its row nobody can ever read it again.

-- Those who have said that they take referrals.
create table receiver (
    id uuid primary key,
    kind text not null check (kind in ('organisation', 'link-worker', 'exercise-adviser')),
    organisation_id uuid references organisation,
    municipality text references municipality (code),
    -- as residents see it
    name text not null,
    language text not null check (language in ('fi', 'sv', 'en', 'se')),
    -- the address that is told of referrals: often somebody's own
    sealed bytea not null,
    capacity text check (capacity in ('has-room', 'waiting-list', 'full', 'ask-first')),
    capacity_told_at timestamptz,
    since timestamptz not null default now(),
    ended_at timestamptz,
    check ((kind = 'organisation') = (organisation_id is not null)),
    check ((kind = 'organisation') = (municipality is null))
);

create unique index receiver_organisation on receiver (organisation_id) where ended_at is null;
create unique index receiver_municipality on receiver (municipality, kind) where ended_at is null;

-- What a client agreed to at one time: everything that was sent with it, and the client's own link.
create table handover (
    id uuid primary key,
    made_at timestamptz not null,
    -- of the token in the client's link
    client_hash bytea not null unique,
    -- the token itself, for the mails that tell the client where things stand
    client_sealed bytea not null,
    -- account of the professional; null where the client asks
    sender uuid
);

create table consent (
    handover uuid not null references handover on delete cascade,
    purpose text not null check (purpose in ('sending', 'feedback')),
    text_version text not null,
    given_how text not null check (given_how in ('by-client-online', 'told-to-sender', 'signed-on-paper')),
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (handover, purpose)
);

create table referral (
    id uuid primary key,
    -- said on the phone and written on slips
    code text not null unique,
    handover uuid not null references handover,
    kind text not null check (kind in ('activity', 'link-worker', 'exercise', 'own-request')),
    receiver uuid not null references receiver,
    -- the activity that was chosen; null where none was
    listing_id uuid,
    -- the one whose place it takes
    follows uuid references referral,
    state text not null,
    version integer not null default 0,
    state_since timestamptz not null,
    -- reminder and escalation: each is done once in a state
    stage text not null default 'none' check (stage in ('none', 'reminded', 'escalated')),
    next_stage_at timestamptz,
    -- name, contact, wishes and words of the client; null once they are forgotten
    sealed bytea
);

create index referral_handover on referral (handover);
create index referral_receiver on referral (receiver, state);
create index referral_due on referral (next_stage_at) where next_stage_at is not null;

-- The key of each referral, sealed itself. It is kept apart so that copies of the database can be made without it.
create table referral_key (
    referral uuid primary key references referral on delete cascade,
    sealed bytea not null
);

-- What happened, and never changes.
create table referral_move (
    seq bigint generated always as identity primary key,
    referral uuid not null references referral on delete cascade,
    event text not null,
    from_state text not null,
    to_state text not null,
    party text not null,
    -- the account that did it; null for clients, links and the clock
    account uuid,
    reason text,
    outcome text,
    at timestamptz not null
);

create index referral_move_referral on referral_move (referral, seq);

-- Who has read what a client told.
create table referral_reading (
    seq bigint generated always as identity primary key,
    referral uuid not null references referral on delete cascade,
    party text not null,
    account uuid,
    at timestamptz not null
);

create index referral_reading_referral on referral_reading (referral, seq);

-- Links by which receivers without an account answer. A code that is sent apart opens them.
create table receiver_link (
    token_hash bytea primary key,
    referral uuid not null references referral on delete cascade,
    expires_at timestamptz not null,
    code_hash bytea,
    code_sent_at timestamptz,
    codes_sent integer not null default 0,
    tries integer not null default 0,
    -- of the cookie of whoever gave the right code
    opened_hash bytea unique,
    opened_until timestamptz
);

create index receiver_link_referral on receiver_link (referral);

-- What has to be told to whom. A row stays until the mail is handed over.
create table referral_mail (
    id uuid primary key,
    referral uuid not null references referral on delete cascade,
    party text not null,
    kind text not null,
    -- the token or code that only this mail carries
    sealed bytea,
    made_at timestamptz not null,
    tries integer not null default 0,
    next_try_at timestamptz not null
);

create index referral_mail_due on referral_mail (next_try_at);

-- What is counted for good: nothing that tells of a person.
create table referral_count (
    referral uuid primary key,
    month date not null,
    kind text not null,
    receiver uuid not null,
    municipality text,
    themes text[] not null,
    by_professional boolean not null,
    end_state text not null,
    outcome text,
    reason text,
    working_days_to_answer integer
);
