package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.organisation.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One activity, event, service, task or place as the catalogue shows it: the merge of what its sources tell.
 *
 * @param id ours, lasting
 * @param published whether anybody may see it
 * @param organisation who arranges, when known
 * @param sources whose words it is, the most trusted first
 * @param created when it first came to the catalogue
 * @param changed when its content last changed here
 * @param confirmed when a source last told it
 */
public record Listing(
        UUID id,
        boolean published,
        ListingContent content,
        @Nullable Organisation organisation,
        List<SourceReference> sources,
        Instant created,
        Instant changed,
        Instant confirmed) {

    public Listing {
        sources = List.copyOf(sources);
    }

    /**
     * Where it came from.
     *
     * @param source the source's name
     * @param id the id that the source gave
     */
    public record SourceReference(String source, String id) {}
}
