package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;

class RecordReadingTest {

    @Test
    void anUnreadableRecordIsRejectedWithItsReason() {
        var record = RecordReading.read("7", "{}", () -> {
            throw new UnreadableRecord("A text is too long", "200,000 characters");
        });
        assertThat(record).isEqualTo(new FeedRecord.Rejected("7", "{}", "A text is too long", "200,000 characters"));
    }

    @Test
    void anImpossibleValueIsRejectedNotThrown() {
        var record = RecordReading.read("7", "{}", () -> {
            throw new DateTimeException("no such hour: 25");
        });
        assertThat(record).isInstanceOf(FeedRecord.Rejected.class);
        assertThat(((FeedRecord.Rejected) record).reason()).isEqualTo("A value is not possible");
    }
}
