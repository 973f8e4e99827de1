-- What residents say when something is wrong, and what the services that help are called (decision 0013). Rows of origin
-- 'seed' come from the program's own files (codelists/needs/*.csv) at the start; rows of origin 'own' are the county's.
create table need (
    code text primary key check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(code) <= 60),
    origin text not null check (origin in ('seed', 'own')),
    phrases jsonb not null check (jsonb_typeof(phrases) = 'object' and phrases <> '{}'),
    services jsonb not null check (jsonb_typeof(services) = 'object' and services <> '{}'),
    -- no foreign keys, for an array can have none; the program refuses codes that there are not
    themes text[] not null default '{}',
    weight double precision not null check (weight between 0.3 and 1),
    changed_at timestamptz not null default now()
);

-- A table of its own: what somebody has switched off stays so even when a version leaves the need out and a later one
-- brings it back.
create table need_switched_off (
    code text primary key,
    since timestamptz not null default now()
);

-- The edition is another one after every change, so that each node can ask cheaply whether what it knows still holds.
create table need_lexicon (
    only_one boolean primary key default true check (only_one),
    edition uuid not null default gen_random_uuid(),
    -- of the seed that was brought in last
    seed_hash bytea
);

insert into need_lexicon default values;

create function note_need_change() returns trigger language plpgsql as $$
begin
    update need_lexicon set edition = gen_random_uuid();
    return null;
end $$;

create trigger need_changed after insert or update or delete or truncate on need
    for each statement execute function note_need_change();
create trigger need_switched after insert or update or delete or truncate on need_switched_off
    for each statement execute function note_need_change();
