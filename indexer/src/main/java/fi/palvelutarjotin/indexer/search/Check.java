package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.indexer.condition.AccessFit;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a listing gets through one thing that narrows a search, with what it tells of it. */
public sealed interface Check {

    /** Whether it gets through; what does not is not found, whatever its words. */
    boolean passes();

    /**
     * The listing is not over.
     *
     * @param lastDay null when there is no end in sight
     */
    record LastDay(@Nullable LocalDate lastDay, boolean passes) implements Check {}

    /**
     * A facet in which something was chosen.
     *
     * @param asked the chosen codes, any of which is enough
     * @param own what the listing is counted under; in {@link FacetName#PLACE} {@code everywhere} or
     *     {@code everywhere-but-aland} for what reaches there
     */
    record InFacet(FacetName facet, Set<String> asked, Set<String> own, boolean passes) implements Check {

        public InFacet {
            asked = Collections.unmodifiableSet(new TreeSet<>(asked));
            own = Collections.unmodifiableSet(new TreeSet<>(own));
        }
    }

    /**
     * A time that was asked for.
     *
     * @param fitting the first coming time that fits
     * @param next the first coming time of all; null when none is told
     */
    record AtTime(
            When asked,
            @Nullable Occurrence fitting,
            @Nullable Occurrence next,
            boolean passes) implements Check {}

    /**
     * A distance within which it should be.
     *
     * @param distance null when the listing is nowhere
     */
    record Within(Near asked, Suitability.@Nullable Distance distance, boolean passes) implements Check {}

    /** An age, in years, for which it should be. */
    record ForAge(int asked, Ages own, boolean passes) implements Check {}

    /** An organisation whose it should be; {@code own} is null where nobody knows whose it is. */
    record OfOrganisation(UUID asked, IndexedListing.@Nullable IndexedOrganisation own, boolean passes)
            implements Check {}

    /** An accessibility profile; it only orders, so that everything passes. */
    record ForAccess(AccessProfile asked, AccessFit own) implements Check {

        @Override
        public boolean passes() {
            return true;
        }
    }
}
