package fi.palvelutarjotin.catalog.client;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A program that has shown a token which holds.
 *
 * @param scopes of the token: at most those of the client
 */
public record Caller(ApiClient client, Set<Scope> scopes) {

    public Caller {
        var kept = EnumSet.noneOf(Scope.class);
        kept.addAll(scopes);
        scopes = Collections.unmodifiableSet(kept);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
