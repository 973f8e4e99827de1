package fi.palvelutarjotin.web.saved;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * How a search can be followed.
 *
 * @param action where the form goes; null when no mail can be sent
 * @param search the query part of the search's address
 * @param feed address of the search as a feed
 * @param address as typed
 * @param problem why the address could not be used; null when there was none
 */
@Introspected
public record FollowView(
        @Nullable String action,
        String search,
        String feed,
        String address,
        @Nullable String problem) {}
