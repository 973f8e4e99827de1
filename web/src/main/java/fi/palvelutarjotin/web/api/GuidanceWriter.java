package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.search.Guidance;
import fi.palvelutarjotin.indexer.search.WayOut;
import fi.palvelutarjotin.web.api.SearchAnswer.GuidanceEntry;
import fi.palvelutarjotin.web.api.SearchAnswer.SpokenNeed;
import fi.palvelutarjotin.web.api.SearchAnswer.UnderstoodEntry;
import fi.palvelutarjotin.web.api.SearchAnswer.WayOutEntry;
import fi.palvelutarjotin.web.guidance.ServiceNames;
import fi.palvelutarjotin.web.guidance.UnderstoodNames;
import fi.palvelutarjotin.web.guidance.WaySearches;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.query.SearchState;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what is said beside the hits. */
@Singleton
final class GuidanceWriter {

    private final Labels labels;
    private final WordsOf wordsOf;

    GuidanceWriter(Labels labels, WordsOf wordsOf) {
        this.labels = labels;
        this.wordsOf = wordsOf;
    }

    GuidanceEntry write(Guidance guidance, SearchState state) {
        var names = new UnderstoodNames(labels, wordsOf.language(state.language()));
        return new GuidanceEntry(
                guidance.corrected(),
                guidance.understood().stream()
                        .map(one -> new UnderstoodEntry(
                                one.kind().code(), one.typed().text(), value(one), names.of(one)))
                        .toList(),
                guidance.needs().stream()
                        .map(need -> new SpokenNeed(
                                need.code(),
                                ServiceNames.of(need, state.language()).stream()
                                        .map(Spoken::text)
                                        .toList()))
                        .toList(),
                guidance.waysOut().stream().map(way -> way(way, state)).toList());
    }

    private static WayOutEntry way(WayOut way, SearchState state) {
        var there = WaySearches.of(state, way);
        return new WayOutEntry(code(way), way.count(), Addresses.search(there.language(), there.toPageQuery()));
    }

    private static String code(WayOut way) {
        return switch (way) {
            case WayOut.WithoutFacet without -> "without-facet";
            case WayOut.WithoutConditions without -> "without-conditions";
            case WayOut.InNeighbours near -> "in-neighbours";
            case WayOut.Everywhere everywhere -> "everywhere";
            case WayOut.ByWordsAlone words -> "by-words-alone";
        };
    }

    /** The code of what was understood; null where its kind says it all. */
    static @Nullable String value(Understood understood) {
        return switch (understood) {
            case Understood.InMunicipality place -> place.code();
            case Understood.InCounty region -> String.join(",", region.codes());
            case Understood.ForGroup group -> group.targetGroup();
            case Understood.AboutTheme theme -> theme.theme();
            case Understood.OnWeekday day -> day.weekday().name().toLowerCase(Locale.ROOT);
            case Understood.AtTimeOfDay time -> Codes.of(time.partOfDay());
            case Understood.ForAge age -> age.from() + "-" + age.to();
            case Understood.WithAccess access -> access.fact().code();
            case Understood.InLanguage language -> language.code();
            default -> null;
        };
    }
}
