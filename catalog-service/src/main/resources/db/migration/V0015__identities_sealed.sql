-- A change of the sealing key makes the keyed hashes anew that rows are found by; for that the text must be there, sealed,
-- bound to the account. Null until the next sign-in of who was linked before.
alter table account_identity rename column identity_key to address_key;
alter table account_identity add column sealed bytea;
