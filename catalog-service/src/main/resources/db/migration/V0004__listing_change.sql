-- What has changed, for every index that follows (decision 0003). A row is written by triggers in the transaction of the
-- change itself, so nothing that changes a listing can forget it. The transaction's id is kept because a sequence alone
-- is not in commit order: a slow transaction commits its small number late.
create table listing_change (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    listing_id uuid not null,
    at timestamptz not null default now()
);

create index listing_change_order on listing_change (xid, seq);

-- A follower of another catalogue's log must notice: a new database, or one that was restored, has a new generation.
create table catalogue (
    only_one boolean primary key default true check (only_one),
    generation uuid not null default gen_random_uuid(),
    -- the database and the table that the generation belongs to; in a copy that was put back they are others
    home text
);

insert into catalogue default values;

create function note_listing_change() returns trigger language plpgsql as $$
begin
    insert into listing_change (listing_id) values (case when tg_op = 'DELETE' then old.id else new.id end);
    return null;
end $$;

create trigger listing_changed after insert or delete on listing
    for each row execute function note_listing_change();
create trigger listing_rewritten after update on listing
    for each row when (old.* is distinct from new.*) execute function note_listing_change();

create function note_organisation_change() returns trigger language plpgsql as $$
begin
    insert into listing_change (listing_id) select id from listing where organisation_id = new.id;
    return null;
end $$;

create trigger organisation_changed after update on organisation
    for each row when (old.content is distinct from new.content) execute function note_organisation_change();

-- A listing shows its sources, so coming to have one more or one fewer is a change of it.
create function note_source_change() returns trigger language plpgsql as $$
begin
    insert into listing_change (listing_id)
        select distinct id from unnest(array[
            case when tg_op <> 'INSERT' then old.listing_id end,
            case when tg_op <> 'DELETE' then new.listing_id end]) as affected (id)
        where id is not null;
    return null;
end $$;

create trigger source_record_changed after insert or delete on source_record
    for each row execute function note_source_change();
create trigger source_record_moved after update on source_record
    for each row when (old.listing_id is distinct from new.listing_id or old.state is distinct from new.state)
    execute function note_source_change();

create function wake_followers() returns trigger language plpgsql as $$
begin
    perform pg_notify('listing_change', '');
    return null;
end $$;

create trigger listing_change_noted after insert on listing_change
    for each statement execute function wake_followers();
