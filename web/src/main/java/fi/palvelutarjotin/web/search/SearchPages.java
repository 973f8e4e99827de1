package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.SortOrder;
import fi.palvelutarjotin.web.guidance.HelpSettings;
import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.ParsedSearch;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.Where;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Turns a search and its result into the page. */
@Singleton
final class SearchPages {

    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final HelpSettings help;
    private final Clock clock;

    SearchPages(Labels labels, WordsOf wordsOf, Frames frames, HelpSettings help, Clock clock) {
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.help = help;
        this.clock = clock;
    }

    SearchPage of(ParsedSearch parsed, SearchResult result, Where where) {
        var state = parsed.state();
        var words = wordsOf.language(state.language());
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        var near = state.conditions().near();
        var hits = new HitViews(
                labels,
                words,
                now,
                !state.chosenIn(FacetName.PLACE).isEmpty(),
                near != null,
                state.conditions().access());
        var pages = new PageLinks(state, result.total());
        var title = title(state, words, result);
        return new SearchPage(
                frame(state, title),
                Addresses.search(state.language(), ""),
                state.words(),
                count(words, state, result, pages.last()),
                title,
                Addresses.map(state.language(), state.withPage(1).toPageQuery()),
                result.total() > 0,
                result.anyWord() && result.total() > 0,
                new GuidanceViews(labels, words, state, result, now.toLocalDate()).view(),
                new NothingViews(labels, words, state, help).of(result),
                Unusable.sentences(parsed, words),
                UnknownPlace.of(
                        where,
                        labels,
                        words,
                        meant -> Addresses.search(
                                state.language(),
                                state.with(FacetName.PLACE, meant.code()).toPageQuery())),
                Chips.of(labels, words, state),
                Addresses.search(state.language(), state.withoutChoices().toPageQuery()),
                sorts(state, words),
                new ConditionViews(labels, words, now.toLocalDate()).of(state),
                new FacetViews(labels, words, state).of(result),
                result.hits().stream().map(hits::of).toList(),
                pages.links());
    }

    /** What somebody sees on a tab, or hears first: what was looked for, and how much was found. */
    private static String title(SearchState state, Words words, SearchResult result) {
        var asked = state.words().isEmpty() ? words.text("search.title") : state.words();
        return state.isOpen() ? asked : words.text("search.pageTitle", asked, Counts.results(words, result.total()));
    }

    private Frame frame(SearchState state, String title) {
        return frames.of(
                state.language(),
                title,
                language ->
                        Addresses.search(language, state.withLanguage(language).toPageQuery()),
                "js/suggest.js",
                "js/once.js",
                "vendor/htmx/htmx.min.js",
                "js/results.js");
    }

    private static String count(Words words, SearchState state, SearchResult result, int lastPage) {
        var count = Counts.results(words, result.total());
        return state.page() == 1 || result.total() == 0
                ? count
                : count + ", " + words.text("search.count.page", state.page(), lastPage);
    }

    private static List<SearchPage.SortChoice> sorts(SearchState state, Words words) {
        return Arrays.stream(SortOrder.values())
                .filter(sort -> sort != SortOrder.NEAREST || state.conditions().near() != null)
                .map(sort ->
                        new SearchPage.SortChoice(sort.code(), words.text("sort." + sort.code()), sort == state.sort()))
                .toList();
    }
}
