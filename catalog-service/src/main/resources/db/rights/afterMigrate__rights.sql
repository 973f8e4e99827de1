-- What the database user that serves may do (decision 0039): one line a table, and nothing that no line says. Run by the
-- owner of the tables at every start, after the migrations, in one transaction: what is taken away below is at once given
-- again, and nobody else sees it gone. A migration that makes a table adds a line here.
--
-- What is said of a table that is only added to – moves, readings, events, reports – can be told by what is missing: who
-- serves can neither change nor delete a row of it. Rows that go with the row that they belong to (on delete cascade)
-- need no right.

-- Two nodes that start together wait for each other.
select pg_advisory_xact_lock(hashtext('palvelutarjotin: rights'));

revoke all on all tables in schema "${flyway:defaultSchema}" from "${serving}";
revoke all on all sequences in schema "${flyway:defaultSchema}" from "${serving}";
revoke all on schema "${flyway:defaultSchema}" from "${serving}";
-- Before PostgreSQL 15 everybody might make tables here; in any version, tables that go with the connection.
revoke create on schema "${flyway:defaultSchema}" from public;
revoke temporary on database "${flyway:database}" from public;

grant connect on database "${flyway:database}" to "${serving}";
grant usage on schema "${flyway:defaultSchema}" to "${serving}";

-- To see at the start that no migration is missing, where who serves starts alone.
grant select on "${flyway:table}" to "${serving}";

-- Code lists: names are brought in at every start; nothing is ever left out.
grant select, insert, update (name) on county to "${serving}";
grant select, insert, update (name) on municipality to "${serving}";
grant select, insert, update (name) on theme to "${serving}";
grant select, insert, update (name) on target_group to "${serving}";

-- The catalogue: what is withdrawn stays.
grant select, insert, update on organisation to "${serving}";
grant select, insert, update on listing to "${serving}";
grant select, insert, delete on listing_theme to "${serving}";
grant select, insert, delete on listing_target_group to "${serving}";
grant select, insert, delete on listing_municipality to "${serving}";
grant select, insert, update (closed_at) on listing_report to "${serving}";

-- Feeds.
grant select, insert, update on source to "${serving}";
grant select, insert, update on feed_run to "${serving}";
grant select, insert, update on source_record to "${serving}";
grant select, insert on feed_rejection to "${serving}";
grant select, insert, update on feed_validator to "${serving}";

-- The change log. Its transactions are counted anew, and the catalogue gets a new generation, when a copy was put back.
grant select, insert, update (xid) on listing_change to "${serving}";
grant select, update (generation, home) on catalogue to "${serving}";

-- Needs. The edition is written by their triggers.
grant select, insert, update, delete on need to "${serving}";
grant select, insert, delete on need_switched_off to "${serving}";
grant select, update (edition, seed_hash) on need_lexicon to "${serving}";

-- Saved searches.
grant select, insert, update, delete on saved_search to "${serving}";
grant select, insert, update, delete on outgoing_mail to "${serving}";
grant select, insert, update (mail_id), delete on saved_search_hit to "${serving}";
grant select, insert, update (position) on saved_search_follower to "${serving}";

-- Feedback: closed, sealed anew, deleted.
grant select, insert, update (closed_at, sealed), delete on feedback to "${serving}";

-- Referrals. To forget a client is to delete the key and what it seals; the rest stays, and moves and readings never change.
grant select, insert, update (capacity, capacity_told_at, ended_at, sealed) on receiver to "${serving}";
grant select, insert, update (client_sealed) on handover to "${serving}";
grant select, insert, update on consent to "${serving}";
grant select, insert on onward_consent to "${serving}";
grant select, insert, update on referral to "${serving}";
grant select, insert, update (sealed), delete on referral_key to "${serving}";
grant select, insert on referral_move to "${serving}";
grant select, insert on referral_reading to "${serving}";
grant select, insert, update, delete on receiver_link to "${serving}";
grant select, insert, update, delete on referral_mail to "${serving}";
grant select, insert, update on referral_count to "${serving}";

-- Accounts: never deleted, roles are only revoked, and what happened to them never changes.
grant select, insert, update on account to "${serving}";
grant select, insert, update (revoked_at) on account_grant to "${serving}";
grant select, insert on account_event to "${serving}";
grant select, insert, update, delete on account_session to "${serving}";
grant select, insert, delete on account_link to "${serving}";
grant select, insert, delete on account_recovery_code to "${serving}";
grant select, insert, update, delete on account_mail to "${serving}";
grant select, insert, update, delete on account_identity to "${serving}";
grant select, insert, update, delete on sign_in_try to "${serving}";
grant select, insert, delete on provider_try to "${serving}";

-- Programs.
grant select, insert, update (revoked_at) on api_client to "${serving}";
grant select, insert, delete on api_token to "${serving}";
grant select, insert, delete on referral_sending to "${serving}";

-- What the work that comes round by itself has done.
grant select, insert on work_report to "${serving}";
grant select, insert, update on work_round to "${serving}";
