package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.indexer.fit.Fit;
import fi.palvelutarjotin.indexer.fit.FitAnswer;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the needs tray: each with what it meets, what it does not, and what nobody has told. */
final class LineViews {

    private final Labels labels;
    private final Words words;
    private final LocalDateTime now;
    private final WishNames names;
    private final Times times;

    LineViews(Labels labels, Words words, LocalDateTime now) {
        this.labels = labels;
        this.words = words;
        this.now = now;
        names = new WishNames(labels, words);
        times = new Times(words);
    }

    FitPage.Line of(Fit fit) {
        var listing = fit.listing();
        var organisation = listing.organisation();
        var asked = fit.answers().size();
        return new FitPage.Line(
                Objects.requireNonNull(Shown.of(listing.name(), words.language())),
                Addresses.listing(words.language(), listing.id()),
                words.text("fit.score", fit.met(), asked),
                fit.met() == asked,
                row(fit, FitAnswer.MET),
                row(fit, FitAnswer.NEARBY),
                row(fit, FitAnswer.UNKNOWN),
                row(fit, FitAnswer.UNMET),
                organisation == null ? null : Shown.of(organisation.name(), words.language()),
                new PlaceText(labels, words).of(listing.places(), listing.area(), listing.channels()),
                listing.schedule().next(now).map(times::once).orElse(null),
                words.text("price." + listing.price().code()));
    }

    private @Nullable String row(Fit fit, FitAnswer answer) {
        var named = fit.answers().stream()
                .filter(told -> told.answer() == answer)
                .map(this::name)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? null : named;
    }

    private String name(Fit.Told told) {
        var nearby = told.nearby();
        if (nearby == null) {
            return names.of(told.wish());
        }
        return nearby.municipality() == null
                ? words.text("fit.nearby.somewhere", nearby.kilometres())
                : words.text("fit.nearby", labels.municipality(nearby.municipality(), words), nearby.kilometres());
    }
}
