-- Content is one JSON document each (decision 0004); what is joined, counted or constrained stands in columns.
create table organisation (
    id uuid primary key,
    content jsonb not null check (jsonb_typeof(content -> 'name') = 'object' and content -> 'name' <> '{}'),
    business_id text generated always as (content ->> 'businessId') stored unique
        check (business_id ~ '^[0-9]{7}-[0-9]$'),
    kind text not null generated always as (content ->> 'kind') stored
        check (kind in ('ASSOCIATION', 'FOUNDATION', 'MUNICIPALITY', 'PARISH', 'COUNTY', 'OTHER')),
    -- the name folded for comparison: how an organisation without a Y-tunnus is recognised
    name_key text not null check (name_key <> ''),
    -- whose word the content is: a source of lower precedence does not overwrite it
    told_by text not null,
    told_by_precedence integer not null
);

create unique index organisation_without_business_id on organisation (name_key) where business_id is null;
create index organisation_name_key on organisation (name_key);

create table listing (
    id uuid primary key,
    organisation_id uuid references organisation,
    state text not null check (state in ('published', 'withdrawn')),
    content jsonb not null check (jsonb_typeof(content -> 'name') = 'object' and content -> 'name' <> '{}'),
    kind text not null generated always as (content ->> 'kind') stored
        check (kind in ('ACTIVITY', 'EVENT', 'SUPPORT', 'VOLUNTEERING', 'PLACE')),
    price text not null generated always as (content #>> '{price,kind}') stored
        check (price in ('FREE', 'PAID', 'UNKNOWN')),
    reach text not null generated always as (content #>> '{area,reach}') stored
        check (reach in ('LIMITED', 'NATIONWIDE', 'NATIONWIDE_EXCEPT_ALAND', 'UNKNOWN')),
    age_from integer generated always as ((content #>> '{ages,from}')::integer) stored
        check (age_from between 0 and 120),
    age_to integer generated always as ((content #>> '{ages,to}')::integer) stored
        check (age_to between 0 and 120),
    -- Y-tunnus, folded name and place: the same in two sources means the same activity
    merge_key text,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    check (age_from <= age_to)
);

create index listing_organisation on listing (organisation_id);
create index listing_merge_key on listing (merge_key) where merge_key is not null;

create table listing_theme (
    listing_id uuid not null references listing on delete cascade,
    theme text not null references theme,
    primary key (listing_id, theme)
);

create table listing_target_group (
    listing_id uuid not null references listing on delete cascade,
    target_group text not null references target_group,
    primary key (listing_id, target_group)
);

create table listing_municipality (
    listing_id uuid not null references listing on delete cascade,
    municipality text not null references municipality,
    primary key (listing_id, municipality)
);
