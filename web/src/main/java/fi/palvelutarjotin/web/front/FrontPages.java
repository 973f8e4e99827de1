package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.facet.FacetValue;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Assets;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.PlaceField;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.Where;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the front page. */
@Singleton
final class FrontPages {

    private final CatalogueSearch search;
    private final WordsOf wordsOf;
    private final Labels labels;
    private final Frames frames;
    private final Cards cards;
    private final ComingDays days;
    private final String icons;

    FrontPages(
            CatalogueSearch search,
            WordsOf wordsOf,
            Labels labels,
            Frames frames,
            Cards cards,
            ComingDays days,
            Assets assets) {
        this.search = search;
        this.wordsOf = wordsOf;
        this.labels = labels;
        this.frames = frames;
        this.cards = cards;
        this.days = days;
        icons = assets.address("icons.svg");
    }

    /** The page for a reader, what happens next told of the places that were asked for. */
    FrontPage of(Language reader, Where where) {
        var words = wordsOf.language(reader);
        var everything = search.search(SearchState.start(reader).toRequest());
        return new FrontPage(
                frames.of(reader, words.text("front.title"), Addresses::front, "js/suggest.js", "js/once.js"),
                Addresses.search(reader, ""),
                Addresses.search(reader, ""),
                icons,
                municipalities(everything, words),
                written(where, words),
                UnknownPlace.of(
                        where,
                        labels,
                        words,
                        near -> Addresses.front(reader) + "?" + PlaceField.PARAMETER + "="
                                + encoded(labels.municipality(near.code(), words))),
                cards.of(Cards.Section.NEED, reader),
                days.of(words, where),
                doors(everything, FacetName.TARGET_GROUP, words),
                doors(everything, FacetName.THEME, words),
                cards.of(Cards.Section.LIFE, reader));
    }

    /** Those in which something can be found, in the reader's alphabet. */
    private List<String> municipalities(SearchResult everything, Words words) {
        return everything.valuesOf(FacetName.PLACE).stream()
                .flatMap(county -> county.children().stream())
                .filter(municipality -> municipality.count() > 0)
                .map(municipality -> labels.municipality(municipality.code(), words))
                .sorted(Collator.getInstance(words.language().locale()))
                .toList();
    }

    private @Nullable String written(Where where, Words words) {
        return switch (where) {
            case Where.Anywhere anywhere -> null;
            case Where.In in ->
                in.codes().stream()
                        .sorted()
                        .map(code -> labels.of(FacetName.PLACE, code, words))
                        .collect(Collectors.joining(", "));
            case Where.Unknown unknown -> unknown.written();
        };
    }

    private List<FrontPage.Door> doors(SearchResult everything, FacetName facet, Words words) {
        var numbers = NumberFormat.getIntegerInstance(words.language().locale());
        return everything.valuesOf(facet).stream()
                .filter(value -> value.count() > 0)
                .map(value -> new FrontPage.Door(
                        Icons.of(value.code()),
                        labels.of(facet, value.code(), words),
                        numbers.format(value.count()),
                        address(facet, value, words.language())))
                .toList();
    }

    private static String address(FacetName facet, FacetValue value, Language reader) {
        return Addresses.search(
                reader, SearchState.start(reader).with(facet, value.code()).toPageQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
