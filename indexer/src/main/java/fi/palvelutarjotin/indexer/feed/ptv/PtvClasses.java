package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From PTV's classes to our themes and target groups. The code decides; where a record gives only an identifier (URI),
 * its code is looked up among all generations of identifiers.
 */
final class PtvClasses {

    private static final Set<String> LEISURE = Set.of("exercise", "culture", "nature");

    private final CodeTable uris = CodeTable.load("ptv-class-uris");
    private final CodeTable serviceClasses = CodeTable.load("ptv-service-classes");
    private final CodeTable groups = CodeTable.load("ptv-target-groups");
    private final CodeTable lifeEvents = CodeTable.load("ptv-life-events");
    private final Map<String, String> languages = new HashMap<>();

    PtvClasses() {
        for (var row : CodeListFile.read("mappings/feed-languages.csv")) {
            if (row.get("feed").equals("ptv")) {
                languages.put(row.get("code"), row.get("language"));
            }
        }
    }

    Set<String> themes(Json service, Notices notices) {
        var themes = new TreeSet<String>();
        for (var code : codes(service.get("serviceClasses"), serviceClasses, notices)) {
            themes.addAll(serviceClasses.ours(code, "themes", notices));
        }
        for (var code : codes(service.get("lifeEvents"), lifeEvents, notices)) {
            themes.addAll(lifeEvents.ours(code, "themes", notices));
        }
        return themes;
    }

    Set<String> targetGroups(Json service, Notices notices) {
        var found = new TreeSet<String>();
        for (var code : codes(service.get("targetGroups"), groups, notices)) {
            found.addAll(groups.ours(code, "target_groups", notices));
        }
        for (var code : codes(service.get("lifeEvents"), lifeEvents, ignored())) {
            found.addAll(lifeEvents.oursIfKnown(code, "target_groups"));
        }
        return found;
    }

    Set<String> languages(Json service, Notices notices) {
        var found = new TreeSet<String>();
        for (var item : service.get("languages").items()) {
            item.text().ifPresent(code -> {
                if (languages.containsKey(code)) {
                    found.add(languages.getOrDefault(code, code));
                } else {
                    notices.unknownCode("feed-languages", "ptv " + code);
                }
            });
        }
        return found;
    }

    /** Help unless it is all about leisure: PTV itself makes no such difference. */
    static ListingKind kind(Json service, Set<String> themes) {
        var plainService = service.get("type").text().orElse("Service").equals("Service");
        var leisure = !themes.isEmpty() && themes.stream().allMatch(theme -> LEISURE.contains(theme.split("\\.")[0]));
        return plainService && leisure ? ListingKind.ACTIVITY : ListingKind.SUPPORT;
    }

    private List<String> codes(Json classes, CodeTable table, Notices notices) {
        return classes.items().stream()
                .flatMap(item -> code(item, table, notices).stream())
                .distinct()
                .toList();
    }

    private List<String> code(Json item, CodeTable table, Notices notices) {
        var code = item.isText() ? item.text() : item.get("code").text();
        if (code.isPresent() && table.has(code.get())) {
            return List.of(code.get());
        }
        var uri = item.isText()
                ? item.text()
                : item.get("uri").text().or(() -> item.get("newUri").text());
        if (uri.isPresent() && (uris.has(uri.get()) || code.isEmpty() || item.isText())) {
            return uris.ours(uri.get(), "code", notices);
        }
        return code.map(List::of).orElse(List.of());
    }

    private static Notices ignored() {
        return (table, code) -> {};
    }
}
