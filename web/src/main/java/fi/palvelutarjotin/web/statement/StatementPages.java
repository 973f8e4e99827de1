package fi.palvelutarjotin.web.statement;

import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the accessibility statement. */
@Singleton
final class StatementPages {

    private final WordsOf wordsOf;
    private final Frames frames;
    private final Findings findings;
    private final FeedbackBook book;

    StatementPages(WordsOf wordsOf, Frames frames, Findings findings, FeedbackBook book) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.findings = findings;
        this.book = book;
    }

    StatementPage of(Language reader) {
        var words = wordsOf.language(reader);
        var times = new Times(words);
        var shortcomings = findings.shortcomings();
        return new StatementPage(
                frames.of(reader, words.text("statement.title"), Addresses::accessibility),
                words.text("statement.status." + Conformance.of(shortcomings).code()),
                rows(shortcomings.stream().filter(Shortcoming::isOpen).toList(), reader, times),
                rows(shortcomings.stream().filter(one -> !one.isOpen()).toList(), reader, times),
                times.date(findings.made()),
                times.date(findings.updated()),
                findings.checks().reversed().stream()
                        .map(check -> new StatementPage.Done(times.date(check.date()), text(check.what(), reader)))
                        .toList(),
                notDone(words),
                Addresses.feedback(reader) + "?topic=" + FeedbackTopic.ACCESSIBILITY.code(),
                promise(words),
                FeedbackTopic.DAYS_TO_ANSWER,
                new StatementPage.Authority(
                        Objects.requireNonNull(Shown.of(Supervisor.NAME, reader)),
                        Objects.requireNonNull(Shown.of(Supervisor.UNIT, reader)),
                        Supervisor.SITE,
                        Supervisor.EMAIL,
                        Supervisor.PHONE,
                        "tel:" + PhoneText.dialled(Supervisor.PHONE)));
    }

    /** Nobody is promised an answer where no address can be left. */
    private String promise(Words words) {
        return book.takesAddresses()
                ? words.text("statement.feedback.text", FeedbackTopic.DAYS_TO_ANSWER)
                : words.text("statement.feedback.noAnswer", FeedbackTopic.DAYS_TO_ANSWER);
    }

    private List<String> notDone(Words words) {
        var notes = new ArrayList<String>();
        if (!hasLooked(Check.By.EXPERTS)) {
            notes.add(words.text("statement.noExperts"));
        }
        if (!hasLooked(Check.By.USERS)) {
            notes.add(words.text("statement.noUsers"));
        }
        return notes;
    }

    private boolean hasLooked(Check.By by) {
        return findings.checks().stream().anyMatch(check -> check.by() == by);
    }

    private static List<StatementPage.Row> rows(List<Shortcoming> shortcomings, Language reader, Times times) {
        return shortcomings.stream()
                .map(one -> new StatementPage.Row(
                        one.criterion(),
                        text(one.what(), reader),
                        text(one.why(), reader),
                        text(one.instead(), reader),
                        times.date(one.found()),
                        dateIfAny(one.planned(), times),
                        dateIfAny(one.mended(), times)))
                .toList();
    }

    private static @Nullable String dateIfAny(@Nullable LocalDate day, Times times) {
        return day == null ? null : times.date(day);
    }

    /** The tables have every text in every language. */
    private static String text(LocalizedText text, Language reader) {
        return Objects.requireNonNull(text.texts().get(reader));
    }
}
