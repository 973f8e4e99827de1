package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.language.InstalledDictionaries;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cases by which Helsinki tests the search of its events (City-of-Helsinki/linkedevents, MIT). */
class HelsinkiSearchCasesTest {

    @BeforeEach
    void needsTheDictionary() {
        InstalledDictionaries.finnish();
    }

    @Test
    void everyCaseOfHelsinkisSearchGoesTheSameWayHere() throws IOException {
        var file = FeedReading.sharedData("../schemas/linkedevents/finnish-search-cases.json");
        var json = Json.of(
                Objects.requireNonNull(JsonMapper.createDefault().readValue(Files.readString(file), JsonNode.class)));
        var soft = new SoftAssertions();
        var checked = 0;
        for (var name : List.of("kevat", "it")) {
            try (var index = TestIndex.with(
                    List.of(accepted(name, listing(json.get("docs").get(name)))))) {
                for (var one : json.get("cases").items()) {
                    if (one.get("doc").requiredText().equals(name)) {
                        var query = one.get("query").requiredText();
                        soft.assertThat(isSurelyFound(index.search(query)))
                                .as("\"%s\" in %s", query, name)
                                .isEqualTo(one.get("hit").bool().orElseThrow());
                        checked++;
                    }
                }
            }
        }
        soft.assertAll();
        assertThat(checked).isEqualTo(15);
    }

    /** Audiences and keywords are both free words here. */
    private static ListingContent listing(Json document) {
        var place = new Place(
                fi(document.get("place").requiredText()), LocalizedText.EMPTY, null, null, null, null, Set.of());
        return draft(document.get("name").requiredText())
                .summary(fi(CleanText.line(document.get("short").requiredText())))
                .description(fi(CleanText.of(document.get("description").requiredText())))
                .keywords(Stream.of("keywords", "audience")
                        .flatMap(words -> document.get(words).items().stream())
                        .map(word -> fi(word.requiredText()))
                        .toList())
                .places(List.of(place))
                .content();
    }

    private static boolean isSurelyFound(SearchResult result) {
        return !result.anyWord() && result.total() == 1;
    }
}
