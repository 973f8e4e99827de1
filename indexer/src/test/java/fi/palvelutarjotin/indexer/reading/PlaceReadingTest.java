package fi.palvelutarjotin.indexer.reading;

import static fi.palvelutarjotin.indexer.reading.Readers.MUNICIPALITIES;
import static fi.palvelutarjotin.indexer.reading.Readers.READER;
import static fi.palvelutarjotin.indexer.reading.Readers.code;
import static fi.palvelutarjotin.indexer.reading.Readers.counties;
import static fi.palvelutarjotin.indexer.reading.Readers.municipalities;
import static fi.palvelutarjotin.indexer.reading.Readers.read;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaceReadingTest {

    @Test
    void anAbolishedMunicipalityLeadsToItsSuccessor() {
        for (var row : CodeListFile.read("codelists/abolished-municipalities.csv")) {
            var name = row.get("name_fi").replaceAll(" *\\(.*\\)", "");
            if (new AmbiguousPlaces().of(name).plain()) {
                assertThat(municipalities("uimahalli " + name))
                        .as("%s", name)
                        .containsExactly(MUNICIPALITIES
                                .find(row.get("code"))
                                .orElseThrow()
                                .code());
            }
        }
    }

    @Test
    void everyCountyIsUnderstoodByItsFullName() {
        for (var county : MUNICIPALITIES.counties()) {
            county.name()
                    .texts()
                    .forEach((language, name) -> assertThat(counties(language, name.toLowerCase(Locale.ROOT)))
                            .as("%s", name)
                            .containsExactly(county.code()));
        }
    }

    @Test
    void everyCountyButHelsinkiHasAnEverydayNameInFinnishSwedishAndEnglish() {
        var rows = CodeListFile.read("reading/regions.csv");
        for (var county : MUNICIPALITIES.counties()) {
            for (var language : county.code().equals("90") ? List.<String>of("sv", "en") : List.of("fi", "sv", "en")) {
                assertThat(rows)
                        .as("%s in %s", county.name(), language)
                        .anyMatch(row -> row.get("counties").equals(county.code())
                                && row.get("language").equals(language));
            }
        }
    }

    @Test
    void aRegionIsUnderstoodInItsCases() {
        assertThat(counties(Language.FI, "kuntosali keski-suomessa")).containsExactly("15");
        assertThat(counties(Language.FI, "keskisuomi")).containsExactly("15");
        assertThat(counties(Language.FI, "Kainuussa")).containsExactly("20");
        assertThat(counties(Language.FI, "Pohjanmaalla")).containsExactly("17");
        assertThat(counties(Language.FI, "Etelä-Pohjanmaalla")).containsExactly("16");
        assertThat(counties(Language.FI, "satakunnasta")).containsExactly("06");
        assertThat(counties(Language.FI, "lapissa")).containsExactly("21");
        assertThat(counties(Language.FI, "Kanta-Hämeessä")).containsExactly("07");
        assertThat(counties(Language.FI, "keski-suomen hyvinvointialueella")).containsExactly("15");
        assertThat(counties(Language.SV, "i Österbotten")).containsExactly("17");
        assertThat(counties(Language.SV, "i Mellersta Österbotten")).containsExactly("18");
        assertThat(counties(Language.EN, "in North Karelia")).containsExactly("14");
    }

    @Test
    void aRegionThatIsSeveralCountiesTodayNamesThemAll() {
        assertThat(counties(Language.FI, "uudellamaalla")).containsExactly("01", "02", "03", "04", "90");
        assertThat(counties(Language.FI, "Itä-Uudellamaalla")).containsExactly("01");
        assertThat(counties(Language.FI, "savossa")).containsExactly("12", "13");
    }

    @Test
    void smallWordsRoundANameBelongToIt() {
        assertThat(texts("simhall i Åbo")).contains("i Åbo");
        assertThat(texts("uimahalli lähellä Tuusulaa")).contains("lähellä Tuusulaa");
        assertThat(texts("uimahalli Tuusulan lähellä")).contains("Tuusulan lähellä");
        assertThat(texts("Turun seudulla jumppaa")).contains("Turun seudulla");
        assertThat(texts("Jyväskylän kaupungin liikuntapaikat")).contains("Jyväskylän kaupungin");
        assertThat(texts("help near Tampere")).contains("near Tampere");
    }

    @Test
    void whatIsAnEverydayWordIsNoPlace() {
        assertThat(List.of(
                        "salolla",
                        "varkauden uhrit",
                        "pellossa",
                        "kolarissa",
                        "saaressa",
                        "karvia",
                        "multia",
                        "kemia",
                        "hameen",
                        "aura",
                        "ii",
                        "pohja",
                        "simo",
                        "nousiainen",
                        "turkissa",
                        "vaalissa",
                        "lahdella",
                        "lopen uupunut",
                        "virrat",
                        "sund",
                        "maksamaan",
                        "karjaa",
                        "soini",
                        "kannusta",
                        "tervolla",
                        "suomi"))
                .allSatisfy(typed ->
                        assertThat(municipalities(typed)).as("%s", typed).isEmpty());
        assertThat(counties(Language.FI, "hameen")).isEmpty();
    }

    @Test
    void aNameThatIsAlsoAWordIsBelievedWhereItCanOnlyBeAPlace() {
        assertThat(municipalities("kuntosali salo")).containsExactly(code("Salo"));
        assertThat(municipalities("salossa")).containsExactly(code("Salo"));
        assertThat(municipalities("Salon kaupunki")).containsExactly(code("Salo"));
        assertThat(municipalities("kirjasto Pellossa")).containsExactly(code("Pello"));
        assertThat(municipalities("apua Varkaudessa")).containsExactly(code("Varkaus"));
        assertThat(municipalities("varkauden kaupunki")).containsExactly(code("Varkaus"));
        assertThat(municipalities("iissä")).containsExactly(code("Ii"));
        assertThat(municipalities("Kolari")).containsExactly(code("Kolari"));
        assertThat(municipalities(Language.SV, "i sund")).containsExactly(code("Sund"));
    }

    @Test
    void theCapitalThatATelephoneWritesByItselfMakesNoName() {
        assertThat(municipalities("Varkauden uhrit")).isEmpty();
        assertThat(municipalities("VARKAUDEN UHRIT")).isEmpty();
        assertThat(municipalities("kuka auttaa Varkauden asukkaita")).containsExactly(code("Varkaus"));
    }

    @Test
    void missingDotsAreMended() {
        assertThat(municipalities("jyvaskyla hameenlinna seinajoki"))
                .containsExactly(code("Jyväskylä"), code("Hämeenlinna"), code("Seinäjoki"));
        assertThat(municipalities("mantta-vilppulassa")).containsExactly(code("Mänttä-Vilppula"));
        assertThat(READER.read(Language.FI, "jyvaskylassa").findFirst(Understood.InMunicipality.class))
                .hasValueSatisfying(place -> assertThat(place.mended()).isTrue());
        assertThat(READER.read(Language.FI, "Jyväskylässä").findFirst(Understood.InMunicipality.class))
                .hasValueSatisfying(place -> assertThat(place.mended()).isFalse());
    }

    @Test
    void aSlipInALongNameIsMended() {
        assertThat(municipalities("tamperella")).containsExactly(code("Tampere"));
        assertThat(municipalities("helsingisä")).containsExactly(code("Helsinki"));
        assertThat(municipalities("rovaneimi")).containsExactly(code("Rovaniemi"));
        assertThat(municipalities("tuusulassaa")).containsExactly(code("Tuusula"));
        assertThat(municipalities("jyväskila")).containsExactly(code("Jyväskylä"));
    }

    @Test
    void anEverydayWordIsNotMendedIntoAPlace() {
        assertThat(List.of(
                        "koulussa",
                        "kerhossa",
                        "perheen",
                        "tornissa",
                        "vastaan",
                        "laulaa",
                        "pöytä",
                        "kattila",
                        "joulun",
                        "hälsa",
                        "förstå",
                        "tulos",
                        "kauhea",
                        "kahvia",
                        "aikainen"))
                .allSatisfy(typed -> {
                    assertThat(municipalities(typed)).as("%s", typed).isEmpty();
                    assertThat(counties(Language.FI, typed)).as("%s", typed).isEmpty();
                });
        for (var row : CodeListFile.read("reading/everyday-words.csv")) {
            WordTable.parts(row.get("word"))
                    .forEach(word ->
                            assertThat(municipalities(word)).as("%s", word).isEmpty());
        }
    }

    @Test
    void aKnownWordIsNotMended() {
        assertThat(municipalities("tampreella")).isNotEmpty();
        assertThat(Readers.knowing("tampreella"::equals).read(Language.FI, "tampreella"))
                .isEqualTo(new QueryReading(List.of(), List.of("tampreella")));
    }

    @Test
    void aNameThatIsBelievedInSmallLettersIsBelievedWithACapital() {
        var ambiguous = new AmbiguousPlaces();
        assertThat(ambiguous.names())
                .allSatisfy(name -> assertThat(ambiguous.of(name).capital())
                        .as("%s", name)
                        .containsAll(ambiguous.of(name).small()));
    }

    @Test
    void everyRowOfTheAmbiguousNamesIsAPlaceAndTellsWhy() {
        var regions = CodeListFile.read("reading/regions.csv").stream()
                .flatMap(row -> WordTable.parts(row.get("names")).stream())
                .toList();
        assertThat(CodeListFile.read("reading/ambiguous-places.csv"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(MUNICIPALITIES.findByName(row.get("name")).isPresent()
                                    || regions.contains(row.get("name")))
                            .as("%s is a place", row.get("name"))
                            .isTrue();
                    assertThat(row.get("reason"))
                            .as("reason of %s", row.get("name"))
                            .isNotBlank();
                });
    }

    @Test
    void whereACountyAndAnAbolishedMunicipalityShareANameTheCountyIsMeant() {
        assertThat(read("Lappi"))
                .extracting(Understood::kind)
                .containsExactlyElementsOf(EnumSet.of(UnderstoodKind.COUNTY));
        assertThat(municipalities("Lappi Tl")).containsExactly(code("Rauma"));
    }

    private static List<String> texts(String typed) {
        return read(typed).stream().map(found -> found.typed().text()).toList();
    }
}
