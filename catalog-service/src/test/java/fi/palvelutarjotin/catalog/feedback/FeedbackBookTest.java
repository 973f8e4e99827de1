package fi.palvelutarjotin.catalog.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackBookTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String OTHER_KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    private static final String TEXT = "Kartta ei kerro kuntia ruudunlukijalle.";
    private static final String ADDRESS = "lukija@example.fi";

    private TestCatalogue catalogue;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start(Map.of("palvelutarjotin.sealing.key", KEY));
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void accessibilityFeedbackIsDueInFourteenDaysAndOtherFeedbackIsNot() {
        var today = LocalDate.now(Schedule.ZONE);
        assertThat(book().tell(FeedbackTopic.SERVICE, Language.SV, "Tack!", null))
                .hasValueSatisfying(kept -> assertThat(kept.due()).isEmpty());
        assertThat(book().tell(FeedbackTopic.ACCESSIBILITY, Language.FI, TEXT, null))
                .hasValueSatisfying(kept -> assertThat(kept.due()).hasValue(today.plusDays(14)));
        assertThat(book().list(false))
                .extracting(Feedback::topic)
                .as("what is due comes first")
                .isEqualTo(List.of(FeedbackTopic.ACCESSIBILITY, FeedbackTopic.SERVICE));
        assertThat(book().list(false)).extracting(Feedback::due).isEqualTo(Arrays.asList(today.plusDays(14), null));
    }

    @Test
    void itIsLateFromTheDayAfterItsLastDayUntilItIsClosed() throws SQLException {
        book().tell(FeedbackTopic.ACCESSIBILITY, Language.FI, TEXT, null);
        var open = book().list(false).getFirst();
        var due = LocalDate.now(Schedule.ZONE).plusDays(14);
        assertThat(open.isLate(due)).isFalse();
        assertThat(open.isLate(due.plusDays(1))).isTrue();
        assertThat(book().close(open.id())).isTrue();
        assertThat(book().close(open.id())).as("closed twice").isFalse();
        assertThat(book().list(false)).isEmpty();
        assertThat(book().list(true).getFirst().isLate(due.plusDays(1))).isFalse();
    }

    @Test
    void whoWantsAnAnswerIsReadByNobodyWithoutTheKey() throws SQLException {
        book().tell(FeedbackTopic.ACCESSIBILITY, Language.FI, TEXT, ADDRESS);
        var content = book().list(false).getFirst().content();
        assertThat(content).isEqualTo(new Feedback.Content(TEXT, ADDRESS));
        assertThat(String.valueOf(content)).doesNotContain(TEXT, ADDRESS);
        try (var connection = catalogue.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select f::text, sealed from feedback f")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("Kartta", "lukija");
            assertThat(new String(row.getBytes(2), StandardCharsets.UTF_8)).doesNotContain("Kartta", "lukija");
        }
        try (var other = on(Map.of("palvelutarjotin.sealing.key", OTHER_KEY));
                var none = on(Map.of())) {
            for (var program : List.of(other, none)) {
                var closedToUs = program.get(FeedbackBook.class).list(false).getFirst();
                assertThat(closedToUs.content()).isNull();
                assertThat(closedToUs.due())
                        .as("the day to answer is told all the same")
                        .isNotNull();
            }
            assertThat(none.get(FeedbackBook.class).takesAddresses()).isFalse();
        }
    }

    @Test
    void whatMustNotBeKeptIsNot() {
        for (var text : List.of("", " \n ", "x".repeat(2_001), "Äitini 131052-308T")) {
            assertThatThrownBy(() -> book().tell(FeedbackTopic.SERVICE, Language.FI, text, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (var address : List.of("", "131052-308T@example.fi", "x".repeat(255))) {
            assertThatThrownBy(() -> book().tell(FeedbackTopic.SERVICE, Language.FI, TEXT, address))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(book().list(true)).isEmpty();
    }

    @Test
    void aFloodEndsForAnHour() throws SQLException {
        for (var i = 0; i < FeedbackBook.MOST_IN_HOUR; i++) {
            assertThat(book().tell(FeedbackTopic.SERVICE, Language.FI, TEXT, null))
                    .isPresent();
        }
        assertThat(book().tell(FeedbackTopic.SERVICE, Language.FI, TEXT, null)).isEmpty();
        execute("update feedback set told_at = told_at - interval '61 minutes'");
        assertThat(book().tell(FeedbackTopic.SERVICE, Language.FI, TEXT, null)).isPresent();
    }

    @Test
    void whatWasClosedLongAgoIsForgottenAndWhatIsOpenIsNot() throws SQLException {
        for (var i = 0; i < 3; i++) {
            book().tell(FeedbackTopic.SERVICE, Language.FI, TEXT, null);
        }
        book().close(1);
        book().close(2);
        execute("update feedback set told_at = told_at - interval '3 years'");
        execute("update feedback set closed_at = closed_at - interval '5 months 20 days' where id = 1");
        execute("update feedback set closed_at = closed_at - interval '6 months 5 days' where id = 2");
        assertThat(book().forget()).isOne();
        assertThat(book().list(true)).extracting(Feedback::id).isEqualTo(List.of(3L, 1L));
        try (var shorter = on(Map.of("palvelutarjotin.feedback.keep-months", 2))) {
            assertThat(shorter.get(FeedbackBook.class).forget()).isOne();
        }
    }

    @Test
    void howLongItIsKeptIsAReasonableNumber() {
        for (var months : List.of(0, -1, 61)) {
            assertThatThrownBy(() -> new FeedbackSettings(Optional.of(months)))
                    .hasMessageContaining("palvelutarjotin.feedback.keep-months");
        }
    }

    private FeedbackBook book() {
        return catalogue.get(FeedbackBook.class);
    }

    private TestCatalogue on(Map<String, Object> settings) {
        return TestCatalogue.on(catalogue.jdbcUrl(), new HashMap<>(settings));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
