package fi.palvelutarjotin.catalog.client;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A program that acts for one sending unit or for one receiving organisation.
 *
 * @param id by which it signs in; stands where an account's would in what it has sent and done
 * @param name as the operator calls it
 */
public record ApiClient(UUID id, String name, Set<Scope> scopes, ActsFor actsFor, Instant made) {

    public static final int LONGEST_NAME = 80;

    public ApiClient {
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** Whose program it is. */
    public sealed interface ActsFor {

        /** A unit of a wellbeing services county: what the client has sent is its own, and nothing else. */
        record SendingUnit(String county) implements ActsFor {}

        /** An organisation of the catalogue: what was sent to it is its own. */
        record ReceivingOrganisation(UUID organisation) implements ActsFor {}

        /** Whether a scope means anything for it. */
        default boolean fits(Scope scope) {
            return switch (scope) {
                case READ -> true;
                case SEND -> this instanceof SendingUnit;
                case RECEIVE -> this instanceof ReceivingOrganisation;
            };
        }
    }
}
