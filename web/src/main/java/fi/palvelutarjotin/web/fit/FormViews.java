package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroup;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.fit.FitTime;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the form of the needs tray. */
@Singleton
final class FormViews {

    private final Themes themes;
    private final TargetGroups groups;
    private final ServiceLanguages languages;
    private final Municipalities municipalities;
    private final Labels labels;

    FormViews(
            Themes themes,
            TargetGroups groups,
            ServiceLanguages languages,
            Municipalities municipalities,
            Labels labels) {
        this.themes = themes;
        this.groups = groups;
        this.languages = languages;
        this.municipalities = municipalities;
        this.labels = labels;
    }

    FitPage.Form of(FitState state, Words words) {
        return new FitPage.Form(
                state.words(),
                state.age(),
                state.where(),
                municipalities.all().stream()
                        .map(municipality -> labels.municipality(municipality.code(), words))
                        .sorted(Collator.getInstance(words.language().locale()))
                        .toList(),
                options(
                        themes(state),
                        code -> labels.of(FacetName.THEME, code, words),
                        code -> code.equals(state.theme())),
                options(
                        groups.all().stream().map(TargetGroup::code),
                        code -> labels.of(FacetName.TARGET_GROUP, code, words),
                        code -> code.equals(state.group())),
                options(
                        languages.names().keySet().stream(),
                        code -> labels.of(FacetName.CONTENT_LANGUAGE, code, words),
                        code -> code.equals(state.spoken())),
                options(
                        Arrays.stream(FitTime.values()).map(FitTime::code),
                        code -> begun(words.text("fit.time." + code), words),
                        code -> state.times().stream()
                                .anyMatch(time -> time.code().equals(code))),
                options(
                        Arrays.stream(AccessProfile.values()).map(AccessProfile::code),
                        code -> begun(words.text("fit.access." + code), words),
                        code -> state.access().stream()
                                .anyMatch(profile -> profile.code().equals(code))),
                List.of(
                        new FitPage.Option(FitParameter.FREE, begun(words.text("fit.wish.free"), words), state.free()),
                        new FitPage.Option(
                                FitParameter.FROM_HOME,
                                begun(words.text("fit.wish.fromHome"), words),
                                state.fromHome())));
    }

    /** The same words stand in a row on the lines, and begin a choice here. */
    private static String begun(String text, Words words) {
        return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    /** Top themes are enough for four minutes; a finer one that an address names stays chosen. */
    private Stream<String> themes(FitState state) {
        return Stream.concat(themes.top().stream().map(Theme::code), Stream.ofNullable(state.theme()))
                .distinct();
    }

    private static List<FitPage.Option> options(
            Stream<String> codes, Function<String, String> label, Predicate<String> chosen) {
        return codes.map(code -> new FitPage.Option(code, label.apply(code), chosen.test(code)))
                .toList();
    }
}
