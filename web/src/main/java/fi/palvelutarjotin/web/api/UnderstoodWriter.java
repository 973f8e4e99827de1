package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.web.api.ExplainAnswer.UnderstoodEntry;
import fi.palvelutarjotin.web.layout.Labels;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what was understood of a typed query. */
@Singleton
final class UnderstoodWriter {

    private final Labels labels;

    UnderstoodWriter(Labels labels) {
        this.labels = labels;
    }

    UnderstoodEntry write(Understood one, Language reader) {
        return switch (one) {
            case Understood.InMunicipality place -> inFacet(one, FacetName.PLACE, List.of(place.code()), reader);
            case Understood.InCounty county -> inFacet(one, FacetName.PLACE, county.codes(), reader);
            case Understood.ForGroup group ->
                inFacet(one, FacetName.TARGET_GROUP, List.of(group.targetGroup()), reader);
            case Understood.AboutTheme theme -> inFacet(one, FacetName.THEME, List.of(theme.theme()), reader);
            case Understood.Free free -> inFacet(one, FacetName.PRICE, List.of("free"), reader);
            case Understood.Online online -> inFacet(one, FacetName.CHANNEL, List.of("online"), reader);
            case Understood.InLanguage language ->
                inFacet(one, FacetName.CONTENT_LANGUAGE, List.of(language.code()), reader);
            case Understood.OnWeekday day -> entry(one, Codes.of(day.weekday()), null);
            case Understood.AtTimeOfDay time -> entry(one, Codes.of(time.partOfDay()), null);
            case Understood.ForAge age -> entry(one, age.from() + "-" + age.to(), null);
            case Understood.WithAccess access -> entry(one, access.fact().code(), null);
            case Understood.NearMe near -> entry(one, null, null);
            case Understood.AtWeekend weekend -> entry(one, null, null);
            case Understood.ThisWeek week -> entry(one, null, null);
            case Understood.Today today -> entry(one, null, null);
            case Understood.Tomorrow tomorrow -> entry(one, null, null);
        };
    }

    private UnderstoodEntry inFacet(Understood one, FacetName facet, List<String> codes, Language reader) {
        var label = codes.stream().map(code -> labels.of(facet, code, reader)).collect(Collectors.joining(", "));
        return entry(one, String.join(",", codes), label);
    }

    private static UnderstoodEntry entry(Understood one, @Nullable String value, @Nullable String label) {
        return new UnderstoodEntry(Codes.of(one.kind()), one.typed().text(), value, label);
    }
}
