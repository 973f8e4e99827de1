package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one goes, in one line; or how far it reaches when one goes nowhere. */
public final class PlaceText {

    private static final int PLACES_NAMED = 3;

    private final Labels labels;
    private final Words words;

    public PlaceText(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** Null when nothing is told. */
    public @Nullable String of(List<Place> places, AreaServed area, Collection<Channel> channels) {
        var first =
                places.stream().map(this::of).filter(text -> !text.isEmpty()).findFirst();
        return first.isPresent() ? first.get() : reach(area, channels);
    }

    private String of(Place place) {
        return Stream.of(
                        text(place.name()),
                        text(place.street()),
                        place.municipality() == null ? "" : labels.municipality(place.municipality(), words))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String text(LocalizedText text) {
        return text.bestFor(words.language()).map(LocalizedText.Spoken::text).orElse("");
    }

    private @Nullable String reach(AreaServed area, Collection<Channel> channels) {
        return switch (area.reach()) {
            case NATIONWIDE -> words.text("reach.nationwide");
            case NATIONWIDE_EXCEPT_ALAND -> words.text("reach.nationwideExceptAland");
            case LIMITED -> area(area);
            case UNKNOWN -> channels.contains(Channel.ONLINE) ? words.text("reach.online") : null;
        };
    }

    private String area(AreaServed area) {
        var named = Stream.concat(area.counties().stream(), area.municipalities().stream())
                .map(code -> labels.of(FacetName.PLACE, code, words))
                .toList();
        return named.size() <= PLACES_NAMED
                ? String.join(", ", named)
                : String.join(", ", named.subList(0, PLACES_NAMED)) + " …";
    }
}
