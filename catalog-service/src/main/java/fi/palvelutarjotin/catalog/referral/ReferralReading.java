package fi.palvelutarjotin.catalog.referral;

import java.time.Instant;

/** Somebody has read what the client told. */
public record ReferralReading(Party party, Instant at) {}
