package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads for whom a notice is: age groups, which the site ticks one by one, and gender. */
final class LahellaAudience {

    private static final Map<String, LocalizedText> GENDERS = Map.of(
            "gender/female",
            new LocalizedText(Map.of(Language.FI, "naiset", Language.SV, "kvinnor", Language.EN, "women")),
            "gender/male",
            new LocalizedText(Map.of(Language.FI, "miehet", Language.SV, "män", Language.EN, "men")));

    private static final String GENDER = "gender/";

    private final CodeTable groups = CodeTable.load("lahella-age-groups");

    /** From the youngest group to the oldest; a gap between two ticked groups is not kept. */
    Ages ages(Json traits, Notices notices) {
        var ticked = ageGroups(traits);
        if (ticked.isEmpty() || ticked.stream().anyMatch(code -> !groups.has(code) || isAny(code))) {
            return Ages.ANY;
        }
        var from = bound(ticked, "from").min(Integer::compare).orElse(0);
        var open =
                ticked.stream().anyMatch(code -> groups.oursIfKnown(code, "to").isEmpty());
        Integer to = open ? null : bound(ticked, "to").max(Integer::compare).orElse(null);
        return from == 0 && to == null ? Ages.ANY : new Ages(from == 0 ? null : from, to);
    }

    /** The groups' target groups, unless every age is ticked: then it is for everybody. */
    Set<String> targetGroups(Json traits, Notices notices) {
        var ticked = ageGroups(traits);
        var ours = ticked.stream()
                .flatMap(code -> groups.ours(code, "target_groups", notices).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return ages(traits, notices).equals(Ages.ANY) ? Set.of() : ours;
    }

    List<LocalizedText> keywords(Json traits) {
        return LahellaNotice.texts(traits.get("demographic"))
                .filter(GENDERS::containsKey)
                .distinct()
                .map(GENDERS::get)
                .toList();
    }

    private static List<String> ageGroups(Json traits) {
        return LahellaNotice.texts(traits.get("demographic"))
                .filter(code -> !code.startsWith(GENDER))
                .toList();
    }

    private boolean isAny(String code) {
        return groups.oursIfKnown(code, "from").isEmpty()
                && groups.oursIfKnown(code, "to").isEmpty();
    }

    private Stream<Integer> bound(List<String> codes, String column) {
        return codes.stream()
                .flatMap(code -> groups.oursIfKnown(code, column).stream())
                .map(Integer::valueOf);
    }
}
