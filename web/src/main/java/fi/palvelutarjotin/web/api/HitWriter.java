package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.search.SearchHit;
import fi.palvelutarjotin.indexer.search.Suitability;
import fi.palvelutarjotin.web.api.Named.Labelled;
import fi.palvelutarjotin.web.api.Named.SourceId;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import fi.palvelutarjotin.web.api.SearchAnswer.Distance;
import fi.palvelutarjotin.web.api.SearchAnswer.Hit;
import fi.palvelutarjotin.web.api.SearchAnswer.HitPlace;
import fi.palvelutarjotin.web.api.SearchAnswer.Part;
import fi.palvelutarjotin.web.layout.Labels;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a hit for a reader of a language. */
@Singleton
final class HitWriter {

    private final Labels labels;
    private final Clock clock;

    HitWriter(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    Hit write(SearchHit hit, Language reader) {
        var listing = hit.listing();
        var suits = hit.suitability();
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return new Hit(
                listing.id(),
                Named.best(listing.name(), reader, listing.id()),
                hit.nameLanguage().code(),
                Named.best(listing.summary(), reader),
                listing.summary()
                        .bestFor(reader)
                        .map(LocalizedText.Spoken::language)
                        .map(Language::code)
                        .orElse(null),
                highlight(hit),
                listing.kind().code(),
                organisation(listing.organisation(), reader),
                named(listing.municipalities(), reader),
                Codes.of(listing.area().reach()),
                labelled(FacetName.THEME, listing.themes(), reader),
                labelled(FacetName.TARGET_GROUP, listing.targetGroups(), reader),
                listing.channels().stream().map(Channel::code).toList(),
                listing.price().code(),
                List.copyOf(listing.languages()),
                listing.schedule().next(now).map(Times::write).orElse(null),
                suits.time() == null ? null : Times.write(suits.time()),
                distance(suits.distance()),
                suits.access() == null ? null : suits.access().code(),
                listing.places().stream().map(place -> place(place, reader)).toList(),
                listing.sources().stream()
                        .map(source -> new SourceId(source.source(), source.id()))
                        .toList(),
                hit.score(),
                Links.listing(reader, listing.id()));
    }

    private static @Nullable Distance distance(Suitability.@Nullable Distance distance) {
        return distance == null ? null : new Distance(distance.metres(), distance.approximate());
    }

    private static List<Part> highlight(SearchHit hit) {
        var text = hit.text();
        return text == null
                ? List.of()
                : text.parts().stream()
                        .map(part -> new Part(part.text(), part.marked()))
                        .toList();
    }

    private static @Nullable WithId organisation(
            IndexedListing.@Nullable IndexedOrganisation organisation, Language reader) {
        return organisation == null
                ? null
                : new WithId(organisation.id(), Named.best(organisation.name(), reader, organisation.id()));
    }

    private List<WithCode> named(Collection<String> municipalities, Language reader) {
        return municipalities.stream()
                .map(code -> new WithCode(code, labels.of(FacetName.PLACE, code, reader)))
                .toList();
    }

    private List<Labelled> labelled(FacetName facet, Collection<String> codes, Language reader) {
        return codes.stream()
                .map(code -> new Labelled(code, labels.of(facet, code, reader)))
                .toList();
    }

    private HitPlace place(Place place, Language reader) {
        var municipality = place.municipality();
        Coordinates at = place.coordinates();
        return new HitPlace(
                Named.best(place.name(), reader),
                Named.best(place.street(), reader),
                place.postalCode(),
                place.postOffice(),
                municipality == null ? null : labels.of(FacetName.PLACE, municipality, reader),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude());
    }
}
