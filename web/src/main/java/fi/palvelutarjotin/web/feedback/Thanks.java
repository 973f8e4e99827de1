package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to who has given feedback. It stands in the address of the thanks, so that nothing has to be remembered
 * of the reader.
 *
 * @param due the last day to answer; empty where no law sets one
 * @param isAnswered whether there is an address to answer to
 */
record Thanks(Optional<LocalDate> due, boolean isAnswered) {

    private static final String DUE = "due";
    private static final String ANSWER = "answer";

    static String path(Language language) {
        return Addresses.feedback(language) + "/thanks";
    }

    /** The query part of the address; empty when nothing is promised. */
    String query() {
        return due.map(day -> DUE + "=" + day + (isAnswered ? "&" + ANSWER + "=yes" : ""))
                .orElse("");
    }

    /** Reads the promise again; a day that cannot be one of ours, as of an old address, is none. */
    static Thanks of(HttpRequest<?> request, LocalDate today) {
        Map<String, List<String>> asked =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var due = asked.getOrDefault(DUE, List.of()).stream()
                .findFirst()
                .flatMap(Thanks::date)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(FeedbackTopic.DAYS_TO_ANSWER)));
        return new Thanks(due, asked.containsKey(ANSWER));
    }

    /** The promise in words; null when there is none. */
    @Nullable
    String sentence(Words words) {
        if (due.isEmpty()) {
            return null;
        }
        var day = new Times(words).date(due.get());
        return isAnswered ? words.text("feedback.thanks.answer", day) : words.text("feedback.thanks.due", day);
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
