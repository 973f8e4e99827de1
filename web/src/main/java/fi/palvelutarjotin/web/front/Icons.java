package fi.palvelutarjotin.web.front;

import java.util.Map;
import java.util.Set;

/** Which picture in {@code static/icons.svg} stands for a theme or a target group. They only decorate: the word is said. */
final class Icons {

    /** For what has no picture of its own, as a group that a county has added. */
    private static final String ANY = "tray";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("community", "people"),
            Map.entry("nature", "leaf"),
            Map.entry("exercise", "move"),
            Map.entry("culture", "note"),
            Map.entry("livelihood", "briefcase"),
            Map.entry("advice", "speech"),
            Map.entry("nutrition-and-sleep", "bowl"),
            Map.entry("mind", "sun"),
            Map.entry("older-people", "senior"),
            Map.entry("families-with-children", "family"),
            Map.entry("youth", "backpack"),
            Map.entry("long-term-ill", "pulse"),
            Map.entry("finns-abroad", "globe"),
            Map.entry("disabled", "wheelchair"),
            Map.entry("carers", "care"),
            Map.entry("unemployed", "briefcase"),
            Map.entry("immigrants", "globe"),
            Map.entry("mental-health-rehabilitees", "sun"),
            Map.entry("substance-rehabilitees", "cup"),
            Map.entry("lonely", "person"),
            Map.entry("low-income", "coin"),
            Map.entry("organisations", "building"));

    /** Every picture that a card can have. */
    static final Set<String> ALL = Set.of(
            ANY,
            "people",
            "leaf",
            "move",
            "note",
            "briefcase",
            "speech",
            "bowl",
            "sun",
            "senior",
            "family",
            "backpack",
            "pulse",
            "globe",
            "wheelchair",
            "care",
            "cup",
            "person",
            "coin",
            "building",
            "home",
            "hand",
            "cradle",
            "heart",
            "candle",
            "path",
            "cloud");

    private Icons() {}

    static String of(String code) {
        return BY_CODE.getOrDefault(code, ANY);
    }
}
