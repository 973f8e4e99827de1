package fi.palvelutarjotin.catalog.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a referral at one time: such rows are added and never changed. */
public record ReferralMove(
        Event event,
        State from,
        State to,
        Party party,
        @Nullable Reason reason,
        @Nullable Outcome outcome,
        Instant at) {}
