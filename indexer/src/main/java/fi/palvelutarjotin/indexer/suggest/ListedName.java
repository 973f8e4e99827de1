package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a listing can be suggested.
 *
 * @param lastDay on which it can happen; null when there is no end in sight
 */
record ListedName(
        UUID id,
        LocalizedText name,
        IndexedListing.@Nullable IndexedOrganisation organisation,
        Set<String> themes,
        Set<String> municipalities,
        @Nullable LocalDate lastDay) {

    static ListedName of(IndexedListing card) {
        return new ListedName(
                UUID.fromString(card.id()),
                card.name().map(Letters::tidy),
                card.organisation(),
                card.themes(),
                card.municipalities(),
                card.schedule().lastDay().orElse(null));
    }

    boolean isOver(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }
}
