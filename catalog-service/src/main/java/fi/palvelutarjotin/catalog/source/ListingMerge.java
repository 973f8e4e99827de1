package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One listing from what its sources tell, the most trusted first: each field is the first one that is known; texts are
 * filled language by language; classifications are joined, because more of them only makes it easier to find.
 */
final class ListingMerge {

    private final List<ListingContent> told;

    private ListingMerge(List<ListingContent> told) {
        this.told = told;
    }

    /**
     * Merges.
     *
     * @param told at least one, the most trusted first
     */
    static ListingContent of(List<ListingContent> told) {
        return told.size() == 1 ? told.getFirst() : new ListingMerge(told).merged();
    }

    private ListingContent merged() {
        return ListingContent.draft(told.getFirst().kind(), text(ListingContent::name))
                .summary(text(ListingContent::summary))
                .description(text(ListingContent::description))
                .keywords(List.copyOf(joined(ListingContent::keywords)))
                .themes(joined(ListingContent::themes))
                .targetGroups(joined(ListingContent::targetGroups))
                .channels(joined(ListingContent::channels))
                .languages(joined(ListingContent::languages))
                .area(first(ListingContent::area, area -> area.reach() != AreaServed.Reach.UNKNOWN))
                .places(first(ListingContent::places, places -> !places.isEmpty()))
                .schedule(first(ListingContent::schedule, schedule -> !schedule.isEmpty()))
                .price(first(ListingContent::price, price -> price.kind() != Price.Kind.UNKNOWN))
                .registration(
                        first(ListingContent::registration, registration -> !registration.equals(Registration.UNKNOWN)))
                .ages(first(ListingContent::ages, ages -> !ages.equals(Ages.ANY)))
                .contacts(first(ListingContent::contacts, contacts -> !contacts.isEmpty()))
                .content();
    }

    private LocalizedText text(Function<ListingContent, LocalizedText> field) {
        return told.stream().map(field).reduce(LocalizedText.EMPTY, LocalizedText::orElse);
    }

    private <T> Set<T> joined(Function<ListingContent, ? extends Collection<T>> field) {
        return told.stream()
                .flatMap(content -> field.apply(content).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> T first(Function<ListingContent, T> field, Predicate<T> known) {
        return told.stream().map(field).filter(known).findFirst().orElseGet(() -> field.apply(told.getFirst()));
    }
}
