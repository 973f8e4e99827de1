package fi.palvelutarjotin.catalog.account;

import java.util.UUID;

/**
 * A role that somebody holds within a scope.
 *
 * @param id that audit rows speak of
 * @param scope a unit's name, or the code of a municipality or county, or an organisation's id, as the role says; empty
 *     for the whole installation
 */
public record Grant(UUID id, Role role, String scope) {

    public static final int LONGEST_SCOPE = 120;
}
