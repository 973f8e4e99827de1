package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.fit.FitRequest;
import fi.palvelutarjotin.indexer.fit.FitResult;
import fi.palvelutarjotin.indexer.fit.FitSearch;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.search.Unusable;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of the needs tray. */
@Singleton
final class FitPages {

    private final FitSearch search;
    private final FormViews forms;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    FitPages(FitSearch search, FormViews forms, Labels labels, WordsOf wordsOf, Frames frames, Clock clock) {
        this.search = search;
        this.forms = forms;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * Makes the page.
     *
     * @param personal whether something personal was left out of the address
     */
    FitPage of(FitParser.Parsed parsed, boolean personal) {
        var state = parsed.state();
        var words = wordsOf.language(state.language());
        var title = words.text("fit.title");
        return new FitPage(
                frames.of(
                        state.language(),
                        state.page() == 1
                                ? title
                                : words.text("search.pageTitle", title, words.text("pages.page", state.page())),
                        language -> Addresses.fit(language, state.toPageQuery())),
                Addresses.fit(state.language(), ""),
                forms.of(state, words),
                personal,
                Unusable.sentences(parsed.search(), words),
                UnknownPlace.of(
                        parsed.where(),
                        labels,
                        words,
                        meant -> Addresses.fit(
                                state.language(),
                                state.withWhere(labels.municipality(meant.code(), words))
                                        .toPageQuery())),
                state.toRequest().map(request -> result(state, request, words)).orElse(null));
    }

    private FitPage.Result result(FitState state, FitRequest request, Words words) {
        var found = search.search(request);
        var lines = new LineViews(labels, words, LocalDateTime.now(clock.withZone(Schedule.ZONE)));
        var names = new WishNames(labels, words);
        return new FitPage.Result(
                count(found, request.wishes().size(), words),
                request.wishes().stream().map(names::of).collect(Collectors.joining(", ")),
                found.corrected(),
                found.fits().stream().map(lines::of).toList(),
                pages(state, found, words));
    }

    private static String count(FitResult found, int wishes, Words words) {
        var all = number(found.meetingAll(), words);
        if (wishes == 1) {
            return switch ((int) Math.min(found.meetingAll(), 2)) {
                case 0 -> words.text("fit.count.one.none");
                case 1 -> words.text("fit.count.one.single");
                default -> words.text("fit.count.one", all);
            };
        }
        return switch ((int) Math.min(found.meetingAll(), 2)) {
            case 0 -> words.text("fit.count.none", wishes);
            case 1 -> words.text("fit.count.single", wishes);
            default -> words.text("fit.count", all, wishes);
        };
    }

    private static String number(long number, Words words) {
        return NumberFormat.getIntegerInstance(words.language().locale()).format(number);
    }

    private static FitPage.Pages pages(FitState state, FitResult found, Words words) {
        var deepest = SearchRequest.DEEPEST_HIT / state.size();
        var last = (int) Math.clamp((found.total() + state.size() - 1) / state.size(), 1, deepest);
        return new FitPage.Pages(
                state.page() > 1 ? address(state, Math.min(state.page() - 1, last)) : null,
                state.page() < last ? address(state, state.page() + 1) : null,
                last > 1 ? words.text("search.count.page", state.page(), last) : null);
    }

    private static @Nullable String address(FitState state, int page) {
        return Addresses.fit(state.language(), state.withPage(page).toPageQuery());
    }
}
