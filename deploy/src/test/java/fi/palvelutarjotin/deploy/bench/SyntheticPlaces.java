package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where things are: all municipalities, as often as people live in them. */
final class SyntheticPlaces {

    /** Thousands of inhabitants of the largest municipalities, roughly those of Statistics Finland for 2024. */
    private static final String INHABITANTS = """
            091 684; 049 321; 837 260; 092 252; 564 216; 853 206; 179 149; 297 125; 398 121; 609 83; 286 79; 167 78
            405 73; 905 70; 109 68; 743 66; 698 65; 491 51; 638 51; 734 50; 285 50; 272 48; 106 47; 186 46; 543 45
            444 45; 858 42; 257 41; 684 38; 245 38; 205 36; 536 36; 980 34; 202 36; 211 33; 740 32; 927 29; 694 28
            710 27; 418 25; 153 25; 678 24; 790 24; 098 23; 753 23; 749 21; 851 21; 140 21; 908 21; 505 20; 604 20""";

    private static final double ELSEWHERE = 5.5;
    private static final double DEGREES_AROUND = 0.04;

    private final List<Municipality> municipalities;
    private final double[] sums;
    private final Map<String, List<String>> byCounty = new HashMap<>();

    SyntheticPlaces(Municipalities all) {
        municipalities = List.copyOf(all.all());
        all.counties()
                .forEach(county -> byCounty.put(
                        county.code(),
                        all.inCounty(county.code()).stream()
                                .map(Municipality::code)
                                .toList()));
        var inhabitants = new HashMap<String, Double>();
        WordForms.rows(INHABITANTS, 2).forEach(row -> inhabitants.put(row[0], Double.valueOf(row[1])));
        sums = new double[municipalities.size()];
        var sum = 0.0;
        for (var i = 0; i < sums.length; i++) {
            sum += inhabitants.getOrDefault(municipalities.get(i).code(), ELSEWHERE);
            sums[i] = sum;
        }
    }

    Municipality municipality(Dice dice) {
        return municipalities.get(dice.weighted(sums));
    }

    /** Three in a hundred are for the whole country; most others are for the people of one municipality. */
    AreaServed area(Dice dice, Municipality home) {
        if (dice.percent(3)) {
            return dice.percent(70) ? AreaServed.NATIONWIDE : AreaServed.NATIONWIDE_EXCEPT_ALAND;
        }
        if (dice.percent(8)) {
            return AreaServed.limited(Set.of(), Set.of(home.county()));
        }
        var codes = new TreeSet<>(Set.of(home.code()));
        if (dice.percent(12)) {
            codes.addAll(dice.some(byCounty.getOrDefault(home.county(), List.of(home.code())), 1, 4));
        }
        return AreaServed.municipalities(codes);
    }

    Place place(Dice dice, Municipality home) {
        var noun = dice.zipf(FinnishNouns.ALL);
        var street = noun.stem() + "n" + dice.one(List.of("katu", "tie", "polku", "kuja", "raitti"));
        var name = dice.zipf(FinnishNouns.ALL).after(noun).name();
        return new Place(
                LocalizedText.of(Language.FI, capital(name)),
                LocalizedText.of(Language.FI, capital(street) + " " + dice.between(1, 90)),
                "%05d".formatted(dice.between(100, 99999)),
                home.name().bestFor(Language.FI).orElseThrow().text(),
                home.code(),
                around(dice, home.centre()),
                dice.percent(40) ? dice.some(List.of(AccessibilityFact.values()), 1, 3) : Set.of());
    }

    private static Coordinates around(Dice dice, Coordinates centre) {
        return new Coordinates(
                centre.latitude() + dice.normal() * DEGREES_AROUND,
                centre.longitude() + dice.normal() * DEGREES_AROUND * 2);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
