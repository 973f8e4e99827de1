package fi.palvelutarjotin.indexer.reading;

import static fi.palvelutarjotin.indexer.reading.Readers.ANALYSIS;
import static fi.palvelutarjotin.indexer.reading.Readers.MUNICIPALITIES;
import static fi.palvelutarjotin.indexer.reading.Readers.code;
import static fi.palvelutarjotin.indexer.reading.Readers.municipalities;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.NamedPlace.Sort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MunicipalityFormsTest {

    private static final AmbiguousPlaces AMBIGUOUS = new AmbiguousPlaces();

    /** A line of the table: the municipality in force that is meant, its name, and forms that were written by hand. */
    private record Written(String name, String meant, List<String> forms) {}

    @Test
    void everyHandWrittenFormWithACapitalIsTheMunicipality() {
        assertThat(written())
                .hasSizeGreaterThan(180)
                .allSatisfy(place -> assertThat(place.forms())
                        .allSatisfy(form -> assertThat(municipalities("uimahalli " + form))
                                .as("%s of %s", form, place.name())
                                .containsExactly(code(place.meant()))));
    }

    @Test
    void everyHandWrittenFormInSmallLettersIsTheMunicipalityWhereTheNameIsNoOtherWord() {
        assertThat(written().filter(place -> AMBIGUOUS.of(place.name()).plain()))
                .hasSizeGreaterThan(150)
                .allSatisfy(place -> assertThat(place.forms())
                        .allSatisfy(form -> assertThat(municipalities("uimahalli " + form.toLowerCase(Locale.ROOT)))
                                .as("%s of %s", form, place.name())
                                .containsExactly(code(place.meant()))));
    }

    @Test
    void everyMunicipalityIsUnderstoodByEachOfItsNamesInEveryLanguage() {
        for (var municipality : MUNICIPALITIES.all()) {
            municipality.name().texts().forEach((language, name) -> {
                if (AMBIGUOUS.of(name).plain()) {
                    assertThat(municipalities(language, name.toLowerCase(Locale.ROOT)))
                            .as("%s in %s", name, language)
                            .containsExactly(municipality.code());
                }
                if (language == Language.SV || language == Language.EN) {
                    var in = language == Language.SV ? "i" : "in";
                    assertThat(municipalities(language, "%s %s".formatted(in, name.toLowerCase(Locale.ROOT))))
                            .as("in %s in %s", name, language)
                            .containsExactly(municipality.code());
                }
            });
        }
    }

    @Test
    void everyMunicipalityIsUnderstoodInEachOfItsLocalCasesAtLeastOnOneSide() {
        for (var municipality : MUNICIPALITIES.all()) {
            var name = Objects.requireNonNull(municipality.name().texts().get(Language.FI));
            var forms = new FinnishName(name).forms();
            var inside = forms.getOrDefault(GrammaticalCase.INESSIVE, Set.of());
            var outside = forms.getOrDefault(GrammaticalCase.ADESSIVE, Set.of());
            assertThat(Stream.concat(inside.stream(), outside.stream())
                            .map(form ->
                                    "uimahalli " + form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1))
                            .flatMap(typed -> municipalities(typed).stream()))
                    .as("%s: %s or %s", name, inside, outside)
                    .isNotEmpty()
                    .containsOnly(municipality.code());
        }
    }

    @Test
    void noFormNamesTwoMunicipalitiesInForce() {
        new PlaceBook(ANALYSIS, MUNICIPALITIES)
                .forms()
                .forEach((form, places) -> assertThat(places.stream()
                                .filter(place -> place.sort() == Sort.MUNICIPALITY)
                                .flatMap(place -> place.codes().stream())
                                .distinct())
                        .as("municipalities of the form %s", form)
                        .hasSizeLessThanOrEqualTo(1));
    }

    private static Stream<Written> written() {
        var resource = MunicipalityFormsTest.class.getResourceAsStream("/reading/municipality-forms.tsv");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .map(cells -> {
                        var name = cells.getFirst().replaceAll(">.*", "");
                        var meant = cells.getFirst().replaceAll(".*>", "");
                        return new Written(name, meant, cells.subList(1, cells.size()));
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
