package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.Notices;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads whose residents a notice is for: {@code city/FI/Tuusula}, {@code state/FI/Uusimaa}, or nothing for all. */
final class LahellaRegions {

    private static final String MUNICIPALITY = "city/FI/";

    private static final String REGION = "state/FI/";

    /**
     * The region of Uusimaa is the only one that is parted among several wellbeing services counties: East, Central and
     * West Uusimaa, Vantaa and Kerava, and Helsinki, which stands beside them (act 615/2021 on their division).
     */
    private static final Set<String> UUSIMAA = Set.of("01", "02", "03", "04", "90");

    private final Municipalities municipalities;

    LahellaRegions(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The area of the codes; the whole country where there are none, as the site means it. */
    AreaServed read(List<String> codes, Notices notices) {
        if (codes.isEmpty()) {
            return AreaServed.NATIONWIDE;
        }
        var places = new TreeSet<String>();
        var counties = new TreeSet<String>();
        for (var code : codes) {
            if (code.startsWith(MUNICIPALITY)) {
                municipalities
                        .findByName(code.substring(MUNICIPALITY.length()))
                        .ifPresentOrElse(found -> places.add(found.code()), () -> unknown(code, notices));
            } else if (code.startsWith(REGION)) {
                var found = countiesOf(code.substring(REGION.length()));
                counties.addAll(found);
                if (found.isEmpty()) {
                    unknown(code, notices);
                }
            } else {
                unknown(code, notices);
            }
        }
        return AreaServed.limited(places, counties);
    }

    private Set<String> countiesOf(String region) {
        return region.strip().toLowerCase(Locale.ROOT).equals("uusimaa")
                ? UUSIMAA
                : municipalities
                        .findCountyByName(region)
                        .map(County::code)
                        .map(Set::of)
                        .orElse(Set.of());
    }

    private static void unknown(String code, Notices notices) {
        notices.unknownCode("municipalities", code);
    }
}
