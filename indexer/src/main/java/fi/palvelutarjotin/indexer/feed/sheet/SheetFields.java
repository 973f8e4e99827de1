package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a column can mean, and the column names that are understood without a mapping file. */
final class SheetFields {

    /** Fields with a column for each language: {@code name.fi}, {@code name.sv}… */
    private static final Set<String> IN_LANGUAGES =
            Set.of("name", "summary", "description", "keywords", "type", "priceText", "registration");

    private static final Map<String, List<String>> COLUMN_NAMES = Map.ofEntries(
            Map.entry("id", List.of("id", "tunniste", "tunnus", "identifier")),
            Map.entry("name", List.of("name", "nimi", "title", "otsikko", "namn")),
            Map.entry("kind", List.of("kind", "laji", "slag")),
            Map.entry("type", List.of("type", "tyyppi", "typ")),
            Map.entry(
                    "organisation", List.of("organisation", "organization", "järjestö", "järjestäjä", "organisaatio")),
            Map.entry("organisation.businessId", List.of("business_id", "y_tunnus", "ytunnus", "fo_nummer")),
            Map.entry("organisation.kind", List.of("organisation_kind", "järjestön_tyyppi", "organisaation_tyyppi")),
            Map.entry("summary", List.of("summary", "tiivistelmä", "lyhyt_kuvaus", "sammanfattning")),
            Map.entry("description", List.of("description", "kuvaus", "beskrivning")),
            Map.entry("themes", List.of("themes", "theme", "teemat", "teema", "teman")),
            Map.entry(
                    "targetGroups",
                    List.of("target_groups", "targetgroups", "kohderyhmät", "kohderyhmä", "målgrupper")),
            Map.entry("lifeEvents", List.of("life_events", "lifeevents", "elämäntapahtumat", "elämäntilanteet")),
            Map.entry("municipality", List.of("municipality", "municipalities", "kunta", "kunnat", "alue", "kommun")),
            Map.entry("street", List.of("street", "address", "osoite", "katuosoite", "adress")),
            Map.entry("postalCode", List.of("postal_code", "postinumero", "postnummer")),
            Map.entry("postOffice", List.of("post_office", "postitoimipaikka", "postort")),
            Map.entry("latitude", List.of("latitude", "lat", "leveysaste")),
            Map.entry("longitude", List.of("longitude", "lon", "lng", "pituusaste")),
            Map.entry("times", List.of("times", "ajat", "aika", "tider")),
            Map.entry("validFrom", List.of("valid_from", "alkaa", "alkupäivä", "börjar")),
            Map.entry("validUntil", List.of("valid_until", "päättyy", "loppupäivä", "slutar")),
            Map.entry("price", List.of("price", "hinta", "pris")),
            Map.entry("priceText", List.of("price_text", "hintatiedot", "prisuppgifter")),
            Map.entry("registration", List.of("registration", "ilmoittautuminen", "anmälan")),
            Map.entry("registration.url", List.of("registration_url", "ilmoittautumislinkki")),
            Map.entry("registration.email", List.of("registration_email", "ilmoittautumissähköposti")),
            Map.entry("ageFrom", List.of("age_from", "ikä_alkaen", "min_age")),
            Map.entry("ageTo", List.of("age_to", "ikä_asti", "max_age")),
            Map.entry("languages", List.of("languages", "kielet", "kieli", "språk")),
            Map.entry("accessibility", List.of("accessibility", "esteettömyys", "tillgänglighet")),
            Map.entry("channels", List.of("channels", "osallistumistapa", "osallistumistavat", "deltagande")),
            Map.entry("phone", List.of("phone", "puhelin", "puhelinnumero", "telefon")),
            Map.entry("email", List.of("email", "e_mail", "sähköposti", "e_post")),
            Map.entry("website", List.of("website", "url", "www", "verkkosivu", "kotisivut", "webbplats")),
            Map.entry("keywords", List.of("keywords", "avainsanat", "asiasanat", "nyckelord")));

    private static final Map<String, String> FIELDS_BY_COLUMN = new HashMap<>();

    private static final Set<String> ALL = new TreeSet<>();

    static {
        COLUMN_NAMES.forEach((field, names) -> {
            names.forEach(name -> FIELDS_BY_COLUMN.put(name, field));
            if (IN_LANGUAGES.contains(field)) {
                for (var language : Language.values()) {
                    ALL.add(field + "." + language.code());
                }
            } else {
                ALL.add(field);
            }
        });
    }

    private SheetFields() {}

    /** Every field that a mapping file may name. */
    static Set<String> all() {
        return ALL;
    }

    /** The field of a column by its name: "Kuvaus", "kuvaus_sv", "description (en)"; Finnish where no language is named. */
    static Optional<String> ofColumn(String column) {
        var name = column.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.:()/-]+", "_")
                .replaceAll("^_|_$", "");
        var whole = FIELDS_BY_COLUMN.get(name);
        if (whole != null) {
            return Optional.of(IN_LANGUAGES.contains(whole) ? whole + ".fi" : whole);
        }
        var cut = name.lastIndexOf('_');
        if (cut < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(FIELDS_BY_COLUMN.get(name.substring(0, cut)))
                .filter(IN_LANGUAGES::contains)
                .map(field -> field + "." + name.substring(cut + 1))
                .filter(ALL::contains);
    }
}
