package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The channels and organisations read so far: a service only names them by id. */
final class Known {

    private final Map<String, ServiceChannel> channels = new HashMap<>();
    private final Map<String, OrganisationContent> organisations = new HashMap<>();

    void remember(String id, ServiceChannel channel) {
        channels.put(id, channel);
    }

    void remember(String id, OrganisationContent organisation) {
        organisations.put(id, organisation);
    }

    Optional<ServiceChannel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    Optional<OrganisationContent> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }
}
