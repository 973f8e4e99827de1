package fi.palvelutarjotin.indexer.language.finnish;

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
import org.junit.jupiter.params.provider.ValueSource;

class FinnishMorphologyTest {

    private final FinnishDictionary dictionary = InstalledDictionaries.finnish();
    private final FinnishMorphology morphology = new FinnishMorphology(dictionary);

    private WordForms forms(String word) {
        return morphology.of(word).orElseThrow(() -> new AssertionError(word + " is not known"));
    }

    @ParameterizedTest
    @CsvSource({
        "kirjastoissa, kirjasto",
        "lapsillekin, lapsi",
        "asuntoosi, asunto",
        "ruoan, ruoka",
        "ruuan, ruoka",
        "vedessä, vesi",
        "hampaat, hammas",
        "neuvonnasta, neuvonta",
        "tapaamme, tavata",
        "tapaamisissa, tapaaminen",
        "uimaan, uida",
        "nuoremmille, nuori",
        "yksinäisille, yksinäinen",
        "ikääntyneille, ikääntynyt",
        "työttömille, työtön",
        "maksuttomia, maksuton",
        "esteettömästi, esteetön",
        "terveellisesti, terveellinen",
        "järvenpäässä, järvenpää",
        "vertaistukiryhmissä, vertaistukiryhmä",
        "maahanmuuttajille, maahanmuuttaja",
        "päiväkodeissa, päiväkoti",
        "toimeentulotuesta, toimeentulotuki"
    })
    void aFormGivesItsBaseForm(String word, String lemma) {
        assertThat(forms(word).lemmas()).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "vertaistukiryhmissä, 'vertaistuki,tukiryhmä,tuki,ryhmä'",
        "ajanvarausta, 'aika,varaus,varata'",
        "maahanmuuttajille, 'maahan,muuttaja'",
        "kehitysvammaisten, 'kehitysvamma,vamma,kehitys'",
        "tapaamisissa, tavata",
        "uiminen, uida",
        "yksinäisyydestä, yksinäinen",
        "lentokoneita, 'lentää,kone'",
        "suomenkielisiä, kieli",
        "hammashoidossa, 'hammas,hoito'"
    })
    void whatIsInAWordIsAmongItsParts(String word, String parts) {
        assertThat(forms(word).parts()).contains(parts.split(","));
    }

    @Test
    void aWordThatCanBeReadInSeveralWaysHasAllItsBaseForms() {
        assertThat(forms("kuusi").lemmas()).containsExactlyInAnyOrder("kuusi", "kuu");
        assertThat(forms("tuulella").lemmas()).contains("tuuli");
    }

    @Test
    void aDerivedWordHasTheWordThatItComesFromAsItsRoot() {
        assertThat(forms("tapaamisissa").roots()).contains("tavata");
        assertThat(forms("työttömyyttä").roots()).contains("työtön");
        assertThat(forms("yksinäisyys").roots()).contains("yksinäinen");
        assertThat(forms("kirjastossa").roots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "laihduttaminen, laihduttaa",
        "laihdutus, laihduttaa",
        "masennus, masentaa",
        "huijaus, huijata",
        "uinti, uida",
        "pyöräily, pyöräillä",
        "yksinäisyys, yksinäinen"
    })
    void theNameOfADoingOrAQualityHasWhatItNamesAsItsRoot(String word, String root) {
        assertThat(forms(word).roots()).contains(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoitaja",
                "gluteeniton",
                "hiekoittamaton",
                "huijattu",
                "ahdistelu",
                "ahdisteleminen",
                "irtisanominen",
                "kantelu",
                "alennus",
                "raskaus",
                "yritys",
                "yhdistys",
                "omaisuus",
                "onnettomuus"
            })
    void aDerivedWordThatSpeaksOfAnotherMatterHasNoRoot(String word) {
        assertThat(forms(word).roots()).isEmpty();
    }

    @Test
    void noBoundaryIsSeenBetweenTwoOfTheSameVowelUnlessThereIsNoOtherWay() {
        assertThat(forms("ohjaajat").all()).contains("ohjaaja").doesNotContain("aika", "ohjaaika");
        assertThat(forms("toimintaamme").lemmas()).containsExactly("toiminta");
        assertThat(forms("linjaauto").all()).contains("linja", "auto");
    }

    @Test
    void whatIsNoFinnishWordIsNotKnown() {
        for (var word : List.of("", "qwertz", "xyz", "vertiastuki", "a".repeat(81), "\uD83D\uDE00", "[", "\u0000")) {
            assertThat(morphology.of(word)).as(word).isEmpty();
        }
    }

    @Test
    void noLemmaOrPartIsEmptyOrHoldsTheDictionarysSigns() {
        for (var word :
                List.of("maahanmuuttajille", "saudi-arabia", "viisitoista", "länsi-uusimaa", "kokonaisvaltainen")) {
            assertThat(forms(word).all())
                    .as(word)
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term)
                            .isNotBlank()
                            .doesNotContain("=", "[", "]")
                            .isEqualTo(term.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() throws Exception {
        var words =
                List.of("vertaistukiryhmissä", "kuusi", "tapaamisissa", "maahanmuuttajille", "alusalusalusalus", "xyz");
        var alone = words.stream().map(morphology::of).toList();
        Callable<Boolean> asking = () -> {
            for (var round = 0; round < 200; round++) {
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
    void madeUpWordsTakeNoMoreStepsThanTheLimitAndGiveLittle() {
        // Short words that join with nearly everything make the most ways.
        var joined = List.of("kuusi", "alus", "aamu", "tie", "suo", "maa", "ala", "yö", "työ", "kala", "aika", "isä");
        new MadeUpWords(20261122).stream(400, "aeiouyäöhjklmnprstvd-:'", joined).forEach(word -> {
            var walk = dictionary.walk(word);
            assertThat(walk.steps()).as(word).isLessThanOrEqualTo(DictionaryWalk.MOST_STEPS);
            assertThat(walk.readings()).as(word).hasSizeLessThanOrEqualTo(DictionaryWalk.MOST_READINGS);
            assertThat(walk.readings())
                    .allSatisfy(reading -> assertThat(reading).hasSizeLessThan(2_000));
            assertThat(morphology.of(word).map(forms -> forms.all().size()).orElse(0))
                    .as(word)
                    .isLessThan(1_000);
        });
    }

    @Test
    void theWorstKnownWordStopsAtTheLimitAndIsStillRead() {
        var worst = dictionary.walk("alus".repeat(20));
        assertThat(worst.steps()).isEqualTo(DictionaryWalk.MOST_STEPS);
        assertThat(worst.readings()).isNotEmpty();
    }
}
