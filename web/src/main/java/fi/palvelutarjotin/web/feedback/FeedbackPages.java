package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.catalog.feedback.Feedback;
import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.feedback.FeedbackForm.Fault;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes the form's page. */
@Singleton
final class FeedbackPages {

    private final WordsOf wordsOf;
    private final Frames frames;
    private final FeedbackBook book;

    FeedbackPages(WordsOf wordsOf, Frames frames, FeedbackBook book) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.book = book;
    }

    FeedbackPage form(FeedbackForm form, @Nullable Fault fault, Language reader) {
        var words = wordsOf.language(reader);
        var title = fault == null ? words.text("feedback.title") : words.text("feedback.title.fault");
        return new FeedbackPage(
                frames.of(reader, title, Addresses::feedback),
                Addresses.feedback(reader),
                Arrays.stream(FeedbackTopic.values())
                        .map(topic -> new Choice(
                                topic.code(),
                                words.text("feedback.topic." + topic.code()),
                                form.topic().filter(topic::equals).isPresent()))
                        .toList(),
                form.text(),
                Feedback.LONGEST_TEXT,
                book.takesAddresses(),
                form.address().substring(0, Math.min(form.address().length(), Feedback.LONGEST_ADDRESS)),
                FeedbackTopic.DAYS_TO_ANSWER,
                book.keptMonths(),
                fault == null ? null : sentence(fault, words),
                fault == null ? null : fault.field());
    }

    private static String sentence(Fault fault, Words words) {
        return switch (fault) {
            case NO_TOPIC -> words.text("feedback.fault.noTopic");
            case NO_TEXT -> words.text("feedback.fault.noText");
            case TOO_LONG -> words.text("report.fault.tooLong", Feedback.LONGEST_TEXT);
            case IDENTITY_NUMBER -> words.text("report.fault.identityNumber");
            case BAD_ADDRESS -> words.text("saved.badAddress");
            case TOO_MANY -> words.text("feedback.fault.tooMany");
        };
    }
}
