-- Referrals that are led on to others, given on paper, and watched by those who look after an area (decision 0038).

-- Where help is sought, which tells whose link worker and coordinator look after it; nothing of who seeks it. It is
-- forgotten together with what the client told.
alter table referral add column area text references municipality (code);

create index referral_area on referral (area, state);

alter table referral drop constraint referral_kind_check;
alter table referral add constraint referral_kind_check
    check (kind in ('activity', 'link-worker', 'exercise', 'own-request', 'paper'));

-- What the client says at the end.
alter table referral add column helped text check (helped in ('yes', 'partly', 'no'));
alter table referral_count add column helped text;

-- The client's word that a referral goes to somebody whom the first consent did not name.
create table onward_consent (
    referral uuid primary key references referral on delete cascade,
    text_version text not null,
    given_how text not null check (given_how in ('by-client-online', 'told-to-sender', 'signed-on-paper')),
    given_at timestamptz not null
);

-- One of several coordinators; null where the party is one address.
alter table referral_mail add column account uuid;
