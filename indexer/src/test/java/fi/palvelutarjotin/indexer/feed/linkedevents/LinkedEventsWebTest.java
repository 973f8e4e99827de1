package fi.palvelutarjotin.indexer.feed.linkedevents;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedEventsWebTest {

    private static final String FEED = "https://x.example/linkedevents/v1/";

    private final LinkedEventsFormat format = new LinkedEventsFormat(new Municipalities());

    @Test
    void whatTheServerLeavesOutByItselfIsAskedFor() {
        var read = FeedReading.ofWeb(format, FEED, page -> Optional.of(page("a", null)));
        assertThat(read.opened)
                .singleElement()
                .hasToString("https://x.example/linkedevents/v1/event/?event_type=General,Course,Volunteering"
                        + "&include=location,keywords&sort=start_time&page_size=100&start=today");
        assertThat(read.outcome).isEqualTo(ReadOutcome.SNAPSHOT);
        assertThat(read.expected).containsExactly(2L);
    }

    @Test
    void theNextPageIsFollowedAndRemembered() {
        var next = "http://x.example/linkedevents/v1/event/?page=2";
        var read = FeedReading.ofWeb(
                format,
                FEED,
                page -> Optional.of(page.getQuery().equals("page=2") ? page("b", null) : page("a", next)));
        assertThat(read.ids()).containsExactly("a", "b");
        assertThat(read.checkpoints).containsExactly("https://x.example/linkedevents/v1/event/?page=2");
    }

    @Test
    void aBrokenRunGoesOnWhereItStopped() {
        var read = FeedReading.ofWeb(format, FEED, page -> Optional.of(page("b", null)), FEED + "event/?page=9", null);
        assertThat(read.opened).containsExactly(URI.create(FEED + "event/?page=9"));
    }

    @Test
    void afterTheFirstRunOnlyChangesAreAskedForDeletedOnesToo() {
        var read = FeedReading.ofWeb(
                format, FEED, page -> Optional.of(page("a", null)), null, Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(read.outcome).isEqualTo(ReadOutcome.CHANGES);
        assertThat(read.opened.getFirst().getQuery())
                .contains("last_modified_since=2026-11-01T00:00:00Z", "show_deleted=true")
                .doesNotContain("start=today");
    }

    @Test
    void aFeedThatLeadsInACircleEndsWithASentence() {
        var read = FeedReading.ofWeb(
                format, FEED, page -> Optional.of(page("a", "https://x.example/linkedevents/v1/event/?page=2")));
        assertThat(read.fault).hasMessageContaining("holds what an earlier page held");
    }

    @Test
    void aFeedCannotSendUsToAnotherHost() {
        var read = FeedReading.ofWeb(format, FEED, page -> Optional.of(page("a", "https://evil.example/")));
        assertThat(read.fault).hasMessageContaining("another host");
        assertThat(read.opened).hasSize(1);
    }

    @Test
    void whileASeriesIsKeptBackNothingIsRemembered() {
        var series = """
                {"meta":{"next":"https://x.example/linkedevents/v1/event/?page=2"},"data":[{"id":"s","super_event_type":"recurring","name":{"fi":"Piiri"}}]}""";
        var read = FeedReading.ofWeb(
                format, FEED, page -> page.getQuery().equals("page=2") ? Optional.empty() : Optional.of(series));
        assertThat(read.checkpoints).isEmpty();
        assertThat(read.ids()).containsExactly("s");
        assertThat(read.fault).isNotNull();
    }

    @Test
    void aChangedPartOfASeriesBringsItsWholeSeries() {
        var part = "{\"id\":\"p%d\",\"name\":{\"fi\":\"Kerta\"},\"start_time\":\"2027-01-1%dT15:00:00Z\","
                + "\"super_event\":{\"@id\":\"https://x.example/linkedevents/v1/event/s/\"}}";
        var read = FeedReading.ofWeb(
                format,
                FEED,
                page -> {
                    if (page.getPath().endsWith("/event/s/")) {
                        return Optional.of(
                                "{\"id\":\"s\",\"super_event_type\":\"recurring\",\"name\":{\"fi\":\"Piiri\"}}");
                    }
                    return Optional.of(
                            page.getQuery().contains("super_event=s")
                                    ? "{\"data\":[%s,%s]}".formatted(part.formatted(1, 1), part.formatted(2, 2))
                                    : "{\"data\":[%s]}".formatted(part.formatted(1, 1)));
                },
                null,
                Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(read.ids()).containsExactly("p1", "s");
        assertThat(read.reason("p1")).isEqualTo("Part of a series, shown with it");
        assertThat(read.content("s").schedule().dates()).hasSize(2);
    }

    private static String page(String id, @Nullable String next) {
        return "{\"meta\":{\"count\":2,\"next\":%s},\"data\":[{\"id\":\"%s\",\"name\":{\"fi\":\"Ilta\"}}]}"
                .formatted(next == null ? "null" : "\"" + next + "\"", id);
    }
}
