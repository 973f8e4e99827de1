package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a table's kind and code mean; a code that the catalogue does not have is refused at the start. */
final class Meanings {

    private final Themes themes;
    private final TargetGroups groups;
    private final ServiceLanguages languages = new ServiceLanguages();

    Meanings(Themes themes, TargetGroups groups) {
        this.themes = themes;
        this.groups = groups;
    }

    /**
     * The meaning of a row.
     *
     * @throws IllegalStateException when there is no such kind or code: a table was mended wrongly
     */
    Function<TypedWords, Understood> of(String kind, String code) {
        return switch (kind) {
            case "near-me" -> Understood.NearMe::new;
            case "free" -> Understood.Free::new;
            case "online" -> Understood.Online::new;
            case "today" -> Understood.Today::new;
            case "tomorrow" -> Understood.Tomorrow::new;
            case "this-week" -> Understood.ThisWeek::new;
            case "weekend" -> Understood.AtWeekend::new;
            case "weekday" -> weekday(DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT)));
            case "part-of-day" -> partOfDay(PartOfDay.valueOf(code.toUpperCase(Locale.ROOT)));
            case "group" -> group(known(kind, code, groups.find(code).map(found -> found.code())));
            case "theme" -> theme(known(kind, code, themes.find(code).map(found -> found.code())));
            case "access" -> access(known(kind, code, AccessibilityFact.find(code)));
            case "language" -> language(known(kind, code, Optional.of(code).filter(languages::has)));
            default -> throw new IllegalStateException("reading/: there is no such kind of meaning: " + kind);
        };
    }

    private static <T> T known(String kind, String code, Optional<T> found) {
        return found.orElseThrow(
                () -> new IllegalStateException("reading/: there is no %s with the code %s".formatted(kind, code)));
    }

    private static Function<TypedWords, Understood> weekday(DayOfWeek weekday) {
        return typed -> new Understood.OnWeekday(typed, weekday);
    }

    private static Function<TypedWords, Understood> partOfDay(PartOfDay partOfDay) {
        return typed -> new Understood.AtTimeOfDay(typed, partOfDay);
    }

    private static Function<TypedWords, Understood> group(String code) {
        return typed -> new Understood.ForGroup(typed, code);
    }

    private static Function<TypedWords, Understood> theme(String code) {
        return typed -> new Understood.AboutTheme(typed, code);
    }

    private static Function<TypedWords, Understood> access(AccessibilityFact fact) {
        return typed -> new Understood.WithAccess(typed, fact);
    }

    private static Function<TypedWords, Understood> language(String code) {
        return typed -> new Understood.InLanguage(typed, code);
    }
}
