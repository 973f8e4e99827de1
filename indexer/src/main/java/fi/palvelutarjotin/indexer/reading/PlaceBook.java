package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.reading.GrammaticalCase.Group;
import fi.palvelutarjotin.indexer.reading.NamedPlace.Mending;
import fi.palvelutarjotin.indexer.reading.NamedPlace.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every form in which the name of a municipality in force, of an abolished one, of a county or of a region is typed, and
 * the places that it may name.
 */
final class PlaceBook {

    /** A shorter name has too many everyday words round it to mend a slip in it, as Perho has "kerho" and "perhe". */
    private static final int LONG_NAME = 6;

    /** Abolished municipalities and names in other languages are typed less, so an everyday word is likelier meant. */
    private static final int LONG_RARE_NAME = 8;

    private final Map<String, List<NamedPlace>> byForm = new HashMap<>();
    private final AmbiguousPlaces ambiguous = new AmbiguousPlaces();
    private final TextAnalysis analysis;
    private final Municipalities municipalities;
    private int longest = 1;

    private record Named(String name, Sort sort, List<String> codes, Mending mending) {}

    PlaceBook(TextAnalysis analysis, Municipalities municipalities) {
        this.analysis = analysis;
        this.municipalities = municipalities;
        for (var municipality : municipalities.all()) {
            addNames(Sort.MUNICIPALITY, List.of(municipality.code()), municipality.name());
        }
        for (var row : CodeListFile.read("codelists/abolished-municipalities.csv")) {
            addNames(Sort.ABOLISHED, List.of(row.get("successor")), CodeListFile.name(row));
        }
        for (var county : municipalities.counties()) {
            addNames(Sort.REGION, List.of(county.code()), county.name());
        }
        addRegions();
        addListedForms();
        byForm.values().forEach(places -> places.sort(Comparator.comparing(NamedPlace::sort)));
    }

    /** The places that words in lower case with one space between them may name, the likeliest first. */
    List<NamedPlace> places(String words) {
        return byForm.getOrDefault(words, List.of());
    }

    /** How many words the longest name has. */
    int longest() {
        return longest;
    }

    Map<String, List<NamedPlace>> forms() {
        return Map.copyOf(byForm);
    }

    private void addNames(Sort sort, List<String> codes, LocalizedText name) {
        name.texts().forEach((language, text) -> addName(sort, codes, language, text.replaceAll(" *\\(.*\\)", "")));
    }

    private void addName(Sort sort, List<String> codes, Language language, String name) {
        var usual = language == Language.FI && sort != Sort.ABOLISHED;
        var isLong = name.length() >= (usual ? LONG_NAME : LONG_RARE_NAME);
        var place = new Named(name, sort, codes, isLong ? Mending.SLIP : Mending.DOTS);
        if (language == Language.FI) {
            new FinnishName(name)
                    .forms()
                    .forEach((grammaticalCase, forms) ->
                            forms.forEach(form -> add(form, place, grammaticalCase.group())));
        } else {
            add(name, place, Group.NOMINATIVE);
            if (language != Language.SE) {
                add(name + "s", place, Group.GENITIVE);
                add(name + "'s", place, Group.GENITIVE);
            }
        }
    }

    private void addRegions() {
        for (var row : CodeListFile.read("reading/regions.csv")) {
            var codes = List.of(row.get("counties").split(" +"));
            var language = WordTable.language("regions", row.get("language"));
            WordTable.parts(row.get("names")).forEach(name -> addName(Sort.REGION, codes, language, name));
        }
    }

    private void addListedForms() {
        for (var row : CodeListFile.read("reading/place-forms.csv")) {
            var name = row.get("name");
            var municipality = municipalities
                    .findByName(name)
                    .orElseThrow(
                            () -> new IllegalStateException("reading/place-forms.csv names no municipality: " + name));
            var group = Group.valueOf(row.get("case").toUpperCase(Locale.ROOT));
            var place = new Named(name, Sort.MUNICIPALITY, List.of(municipality.code()), Mending.DOTS);
            WordTable.parts(row.get("forms")).forEach(form -> add(form, place, group));
        }
    }

    private void add(String form, Named named, Group group) {
        var words = analysis.words(form);
        var cases = ambiguous.of(named.name());
        // The partitive of a place is typed too seldom, and lies too near too many words.
        var mending = cases.plain() && group != Group.PARTITIVE ? named.mending() : Mending.NONE;
        var place = new NamedPlace(named.sort(), named.codes(), group, mending, cases.small(), cases.capital());
        longest = Math.max(longest, words.size());
        for (var key : new HashSet<>(List.of(String.join(" ", words), String.join("", words)))) {
            var places = byForm.computeIfAbsent(key, any -> new ArrayList<>());
            if (!places.contains(place)) {
                places.add(place);
            }
        }
    }
}
