package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.indexer.condition.Spots;
import fi.palvelutarjotin.indexer.condition.TimeSlots;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of hits how they meet the conditions, from their cards. */
final class HitSuitability {

    private final Spots spots;

    HitSuitability(Municipalities municipalities) {
        spots = new Spots(municipalities);
    }

    List<SearchHit> tell(List<SearchHit> hits, Conditions conditions, LocalDateTime now) {
        return conditions.isNone()
                ? hits
                : hits.stream()
                        .map(hit -> hit.withSuitability(of(hit.listing(), conditions, now)))
                        .toList();
    }

    Suitability of(IndexedListing listing, Conditions conditions, LocalDateTime now) {
        var access = conditions.access();
        return new Suitability(
                time(listing, conditions.when(), now).orElse(null),
                distance(listing, conditions.near()),
                access == null ? null : access.of(listing.places()));
    }

    private static Optional<Occurrence> time(IndexedListing listing, When when, LocalDateTime now) {
        if (when.isAny()) {
            return Optional.empty();
        }
        var today = now.toLocalDate();
        return listing.schedule().upcoming(now, when.lastDay(today)).stream()
                .filter(time -> TimeSlots.of(time, now).anyMatch(slot -> when.holdsOf(slot, now)))
                .findFirst();
    }

    private Suitability.@Nullable Distance distance(IndexedListing listing, @Nullable Near near) {
        return near == null
                ? null
                : spots.of(listing.places(), listing.municipalities()).stream()
                        .map(spot -> new Suitability.Distance(
                                (int) Math.round(Distances.metres(spot.at(), near.centre())), spot.approximate()))
                        .min(Comparator.comparingInt(Suitability.Distance::metres))
                        .orElse(null);
    }
}
