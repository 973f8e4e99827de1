-- Who signs in, and what for (decision 0030). What is of a person – name, mail address, the secret of the second factor –
-- stands in one sealed document; what is beside it says nothing of a person.
create table account (
    id uuid primary key,
    -- a keyed hash of the mail address: the account is found by it without opening anything
    address_key bytea not null unique,
    sealed bytea not null,
    -- Argon2id with its salt and costs; null until the invitation was accepted
    password_hash text,
    state text not null check (state in ('invited', 'active', 'locked')),
    language text not null check (language in ('fi', 'sv', 'en', 'se')),
    second_factor boolean not null default false,
    -- the 30 second step (RFC 6238) whose code was used last: no code works twice
    last_step bigint not null default 0,
    created_at timestamptz not null,
    last_used_at timestamptz,
    check (state <> 'active' or password_hash is not null)
);

-- A role within a scope. Never deleted: the audit rows speak of it.
create table account_grant (
    id uuid primary key,
    account uuid not null references account on delete cascade,
    role text not null check (role in ('professional', 'link-worker', 'coordinating-link-worker', 'organisation-member',
                                       'coordinator', 'administrator')),
    scope text not null check (length(scope) <= 120),
    granted_at timestamptz not null,
    revoked_at timestamptz
);

create unique index account_grant_once on account_grant (account, role, scope) where revoked_at is null;

-- Who is signed in. The cookie holds the token, the table only its hash.
create table account_session (
    token_hash bytea primary key,
    account uuid not null references account on delete cascade,
    -- with the password alone one sees nothing yet but the question for the code
    stage text not null check (stage in ('password', 'whole')),
    opened_at timestamptz not null,
    used_at timestamptz not null
);

create index account_session_account on account_session (account);
create index account_session_used on account_session (used_at);

-- Links in mails that let their reader choose a password, once.
create table account_link (
    token_hash bytea primary key,
    account uuid not null references account on delete cascade,
    purpose text not null check (purpose in ('invitation', 'password')),
    made_at timestamptz not null,
    expires_at timestamptz not null
);

create index account_link_account on account_link (account);

create table account_recovery_code (
    account uuid not null references account on delete cascade,
    code_hash bytea not null,
    primary key (account, code_hash)
);

-- Tries that have not led in yet, by what was typed and not by whose account it is: an address that nobody has waits just
-- as long as one that somebody has.
create table sign_in_try (
    subject bytea primary key,
    tries integer not null,
    last_at timestamptz not null,
    wait_until timestamptz not null
);

create index sign_in_try_last on sign_in_try (last_at);

-- What happened to accounts. Ids only; an actor that is null was at the command line.
create table account_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account uuid not null,
    actor uuid,
    event text not null,
    -- the grant that the event is about
    account_grant uuid
);

create index account_event_account on account_event (account, at);

-- Mail with links that is still to be sent. A row stays until the mail is handed over, and is then deleted.
create table account_mail (
    id uuid primary key,
    account uuid not null references account on delete cascade,
    purpose text not null check (purpose in ('invitation', 'password')),
    -- the link's token
    sealed bytea not null,
    created_at timestamptz not null,
    tries integer not null default 0,
    next_try_at timestamptz not null
);

create index account_mail_due on account_mail (next_try_at);
