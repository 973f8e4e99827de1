package fi.palvelutarjotin.indexer.feed.linkedevents;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.indexer.feed.FeedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedEventsRealDataTest {

    private final LinkedEventsFormat format = new LinkedEventsFormat(new Municipalities());

    @Test
    void realEventsOfHelsinkiAreUnderstood() {
        var read = FeedReading.ofFile(format, FeedReading.sharedData("linkedevents-samples/events_data.json"));
        assertThat(read.fault).isNull();
        assertThat(read.counts()).isEqualTo(Map.of("Accepted", 1, "Unpublished", 1));
    }

    @Test
    void aDocumentThatIsOneEventIsRead() {
        var read = FeedReading.ofFile(
                format, FeedReading.sharedData("linkedevents-samples/event_data_with_locations_and_keywords.json"));
        assertThat(read.reason("helsinki:afxp6tv4xa")).isEqualTo("Postponed at its source without a new time");
    }

    @Test
    void anEventOfAnOldServerAtMidnightIsTheWholeDay() {
        var read = FeedReading.ofFile(
                format,
                FeedReading.sharedData(
                        "linkedevents-samples/mantyharju/events/mantyharju_tanssit-la-872017-klo-2000.json"));
        assertThat(read.content("mantyharju:tanssit-la-872017-klo-2000")
                        .schedule()
                        .dates())
                .containsExactly(new Occurrence(LocalDateTime.parse("2017-07-08T00:00"), null, true));
    }

    @Test
    void everyDocumentOfTheSamplesGivesAnOutcomeForEveryRecord() throws IOException {
        try (var files = Files.walk(FeedReading.sharedData("linkedevents-samples"))) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> {
                var read = FeedReading.ofFile(format, file);
                assertThat(read.fault).as(file.toString()).isNull();
                assertThat(read.records).as(file.toString()).isNotEmpty();
            });
        }
    }

    @Test
    void theExampleFeedIsUnderstoodWhole() {
        var folder = FeedReading.example("linkedevents");
        var read = FeedReading.ofFile(format, folder);
        assertThat(read.fault).isNull();
        assertThat(read.records)
                .filteredOn(record -> record instanceof FeedRecord.Rejected)
                .extracting(record -> read.reason(record.id()))
                .as("the example feed has a few faults on purpose")
                .isSubsetOf(
                        "It ends before it starts",
                        "A value is not possible",
                        "It has no name in a language of the catalogue");
        assertThat(read.counts().get("Accepted")).isGreaterThan(100);
    }
}
