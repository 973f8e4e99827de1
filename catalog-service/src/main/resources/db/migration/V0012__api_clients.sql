-- Programs that refer and answer (decision 0034). Of secrets and tokens only hashes are kept: each has 256 random bits.
create table api_client (
    id uuid primary key,
    name text not null check (length(name) between 1 and 80),
    scopes text[] not null check (cardinality(scopes) > 0),
    -- for whom it acts: the organisation that receives, or the county whose unit sends
    organisation_id uuid references organisation,
    county text references county,
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    revoked_at timestamptz,
    check ((organisation_id is null) <> (county is null))
);

create unique index api_client_name on api_client (lower(name)) where revoked_at is null;

create table api_token (
    token_hash bytea primary key,
    client uuid not null references api_client on delete cascade,
    scopes text[] not null,
    expires_at timestamptz not null
);

create index api_token_expires on api_token (expires_at);

-- What a client has sent under which key of its own, so that the same is not sent twice. Both hashes are keyed: what
-- was told of a person cannot be guessed from them.
create table referral_sending (
    client uuid not null references api_client on delete cascade,
    key_hash bytea not null,
    body_hash bytea not null,
    -- written before what it speaks of, so that of two who send the same the second waits
    handover uuid not null references handover on delete cascade deferrable initially deferred,
    at timestamptz not null,
    primary key (client, key_hash)
);

create index referral_sending_at on referral_sending (at);
create index handover_sender on handover (sender) where sender is not null;
