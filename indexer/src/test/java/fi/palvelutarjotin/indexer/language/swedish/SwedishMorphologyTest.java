package fi.palvelutarjotin.indexer.language.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.indexer.language.InstalledDictionaries;
import fi.palvelutarjotin.indexer.language.MadeUpWords;
import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishMorphologyTest {

    private final SwedishMorphology morphology =
            new SwedishMorphology(InstalledDictionaries.swedish(), word -> word + "-stem");

    private WordForms forms(String word) {
        return morphology.of(word).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "biblioteken, bibliotek",
        "skolornas, skola",
        "simmade, simma",
        "läste, läsa",
        "avgiftsfritt, avgiftsfri",
        "föräldrar, förälder",
        "händerna, hand",
        "böckerna, bok",
        "bostäder, bostad",
        "söner, son",
        "stadsbiblioteket, stadsbibliotek",
        "kamratstödsgrupperna, kamratstödsgrupp"
    })
    void aFormGivesItsBaseForm(String word, String lemma) {
        assertThat(forms(word).lemmas()).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "kamratstödsgrupperna, 'kamrat,kamratstöd,stöd,grupp'",
        "biblioteksbussen, 'bibliotek,buss'",
        "skoldagen, 'skola,dag'",
        "familjerådgivningen, 'familj,rådgivning'",
        "hemvårdens, 'hem,vård'",
        "utkomststödet, 'utkomst,stöd'",
        "mentalvårdsbyrå, 'vård,byrå'",
        "simhallen, 'sim,hall'"
    })
    void whatIsInACompoundIsAmongItsParts(String word, String parts) {
        assertThat(forms(word).parts()).contains(parts.split(","));
    }

    @ParameterizedTest
    @CsvSource({"parkett", "lektion", "ungdomar", "ensamhet", "hemsk", "hundra", "väder", "kurator"})
    void aSimpleWordHasNoParts(String word) {
        assertThat(forms(word).parts()).isEmpty();
    }

    @Test
    void anUnknownWordIsCutToItsStem() {
        assertThat(forms("xyzzy")).isEqualTo(WordForms.simple("xyzzy-stem"));
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() throws Exception {
        var words = List.of("kamratstödsgrupperna", "böckerna", "utkomststödet", "skolornas", "xyzzy");
        var alone = words.stream().map(morphology::of).toList();
        Callable<Boolean> asking = () -> {
            for (var round = 0; round < 50; round++) {
                if (!words.stream().map(morphology::of).toList().equals(alone)) {
                    return false;
                }
            }
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var equal : threads.invokeAll(Collections.nCopies(16, asking))) {
                assertThat(equal.get()).isTrue();
            }
        }
    }

    @Test
    void madeUpWordsHaveFewTerms() {
        var joined = List.of("barn", "bok", "stad", "skol", "hus", "tid", "bad", "vår", "ö", "s", "is", "arbets");
        new MadeUpWords(20261122)
                .stream(200, "aeiouyåäöhjklmnprstvd-:'", joined).forEach(word -> {
                    assertThat(forms(word).lemmas()).as(word).isNotEmpty();
                    assertThat(forms(word).all()).as(word).hasSizeLessThan(100);
                });
    }
}
