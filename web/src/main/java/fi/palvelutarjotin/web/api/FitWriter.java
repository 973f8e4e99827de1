package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.fit.Fit;
import fi.palvelutarjotin.indexer.fit.FitRequest;
import fi.palvelutarjotin.indexer.fit.FitResult;
import fi.palvelutarjotin.indexer.fit.Wish;
import fi.palvelutarjotin.web.api.FitListAnswer.AnswerEntry;
import fi.palvelutarjotin.web.api.FitListAnswer.FitEntry;
import fi.palvelutarjotin.web.api.FitListAnswer.NearbyEntry;
import fi.palvelutarjotin.web.api.FitListAnswer.WishEntry;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import fi.palvelutarjotin.web.fit.WishNames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes what fits for a reader of a language. */
@Singleton
final class FitWriter {

    private final Labels labels;
    private final WordsOf wordsOf;
    private final Clock clock;

    FitWriter(Labels labels, WordsOf wordsOf, Clock clock) {
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.clock = clock;
    }

    FitListAnswer write(FitRequest request, FitResult result) {
        var reader = request.reader();
        var names = new WishNames(labels, wordsOf.language(reader));
        return new FitListAnswer(
                result.total(),
                result.meetingAll(),
                request.page(),
                request.size(),
                result.corrected(),
                request.wishes().stream()
                        .map(wish -> new WishEntry(code(wish), names.of(wish)))
                        .toList(),
                result.fits().stream().map(fit -> entry(fit, reader)).toList());
    }

    private FitEntry entry(Fit fit, Language reader) {
        var listing = fit.listing();
        var name = listing.name().bestFor(reader).orElseThrow();
        var organisation = listing.organisation();
        return new FitEntry(
                listing.id(),
                name.text(),
                name.language().code(),
                listing.kind().code(),
                organisation == null
                        ? null
                        : new WithId(organisation.id(), Named.best(organisation.name(), reader, organisation.id())),
                listing.municipalities().stream()
                        .map(code -> municipality(code, reader))
                        .toList(),
                listing.price().code(),
                listing.schedule()
                        .next(LocalDateTime.now(clock.withZone(Schedule.ZONE)))
                        .map(Times::write)
                        .orElse(null),
                fit.met(),
                fit.answers().stream()
                        .map(told ->
                                new AnswerEntry(code(told.wish()), told.answer().code(), nearby(told.nearby(), reader)))
                        .toList(),
                Links.listing(reader, listing.id()));
    }

    private @Nullable NearbyEntry nearby(Fit.@Nullable Nearby nearby, Language reader) {
        return nearby == null
                ? null
                : new NearbyEntry(
                        nearby.municipality() == null ? null : municipality(nearby.municipality(), reader),
                        nearby.kilometres());
    }

    private WithCode municipality(String code, Language reader) {
        return new WithCode(code, labels.of(FacetName.PLACE, code, reader));
    }

    private static String code(Wish wish) {
        return switch (wish) {
            case Wish.ForNeed need -> "need";
            case Wish.InTheme theme -> "theme";
            case Wish.ForGroup group -> "group";
            case Wish.ForAge age -> "age";
            case Wish.InPlace place -> "place";
            case Wish.HeldAt held -> "time";
            case Wish.Free free -> "free";
            case Wish.ForAccess access -> "accessibility";
            case Wish.InLanguage language -> "language";
            case Wish.FromHome home -> "from-home";
        };
    }
}
