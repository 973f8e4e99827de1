package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Grant;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who has signed in. A controller's method that takes one is only called for somebody who has: others are led to the
 * sign-in page and, after that, back. Forms that are sent to such a method must hold the {@code csrf} field, which the
 * fragment {@code account/csrf} writes; without it they are refused.
 *
 * @param account the id that audit rows speak of
 * @param name as others see it
 * @param language of mails
 * @param grants what it may do, as of now
 * @param formToken that a form of this session holds
 */
public record SignedIn(UUID account, String name, Language language, List<Grant> grants, String formToken) {

    public SignedIn {
        grants = List.copyOf(grants);
    }

    /** Whether a role is held, for whatever. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether a role is held within a scope. */
    public boolean has(Role role, String scope) {
        return scopes(role).contains(scope);
    }

    /** What a role is held for: names of units, codes of municipalities or counties, ids of organisations. */
    public Set<String> scopes(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
