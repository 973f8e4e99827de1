package fi.palvelutarjotin.catalog.organisation;

import java.util.UUID;

/**
 * Somebody who arranges what is listed.
 *
 * @param id ours, lasting
 */
public record Organisation(UUID id, OrganisationContent content) {}
