-- The catalogue's code lists. Their rows come from the program's own files (codelists/*.csv) at every start, so that a
-- mended name reaches the tables without a migration; here they exist to be referred to.
create table county (
    code text primary key check (code ~ '^[0-9]{2}$'),
    name jsonb not null
);

create table municipality (
    code text primary key check (code ~ '^[0-9]{3}$'),
    county text not null references county,
    name jsonb not null
);

create table theme (
    code text primary key check (code ~ '^[a-z-]+(\.[a-z-]+)?$'),
    parent text references theme,
    name jsonb not null,
    -- two levels: a sub-theme's code begins with its parent's
    check (parent is null and code !~ '\.' or code like parent || '.%')
);

create table target_group (
    code text primary key check (code ~ '^[a-z-]+$'),
    ptv_code text unique,
    name jsonb not null
);
