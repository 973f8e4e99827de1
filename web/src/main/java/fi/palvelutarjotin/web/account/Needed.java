package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.account.Sessions.Stage;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who must come for a page to be shown, read from what its controller takes.
 *
 * @param roles one of which is needed; empty when none is
 */
record Needed(Who who, Role[] roles) {

    private static final Needed NOBODY = new Needed(Who.ANYBODY, new Role[0]);

    /** Who. */
    enum Who {
        ANYBODY,
        /** Somebody who has signed in or not: {@code Optional<SignedIn>}. */
        PERHAPS,
        /** Somebody who has shown the password. */
        HALF,
        WHOLE
    }

    static Needed of(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod())
                .map(method -> {
                    var who = Arrays.stream(method.getArguments())
                            .map(Needed::by)
                            .max(Who::compareTo)
                            .orElse(Who.ANYBODY);
                    return new Needed(who, method.enumValues(Allowed.class, Role.class));
                })
                .orElse(NOBODY);
    }

    Stage stage() {
        return who == Who.HALF ? Stage.PASSWORD : Stage.WHOLE;
    }

    private static Who by(Argument<?> argument) {
        if (argument.getType() == SignedIn.class) {
            return Who.WHOLE;
        }
        if (argument.getType() == HalfSignedIn.class) {
            return Who.HALF;
        }
        return argument.getType() == Optional.class
                        && argument.getFirstTypeVariable()
                                .filter(inside -> inside.getType() == SignedIn.class)
                                .isPresent()
                ? Who.PERHAPS
                : Who.ANYBODY;
    }
}
