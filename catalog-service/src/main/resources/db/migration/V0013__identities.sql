-- People who sign in by the county's own OpenID Connect provider (decision 0036). An account may then have no password.
alter table account drop constraint account_check;

-- Who it is at the provider, by a keyed hash of issuer and subject: the account is found by it, and it tells nobody anything.
create table account_identity (
    identity_key bytea primary key,
    account uuid not null references account on delete cascade,
    linked_at timestamptz not null
);

create unique index account_identity_account on account_identity (account);

-- Who came by the provider is shown the way out of it, too.
alter table account_session add column by_provider boolean not null default false;

-- Who is on the way to the provider and back. The state of an address comes back once; all that is secret about it is in
-- the cookie of the browser that went.
create table provider_try (
    state_hash bytea primary key,
    way_back text not null,
    language text not null check (language in ('fi', 'sv', 'en', 'se')),
    made_at timestamptz not null
);

create index provider_try_made on provider_try (made_at);
