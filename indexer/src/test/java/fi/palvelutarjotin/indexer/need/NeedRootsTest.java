package fi.palvelutarjotin.indexer.need;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.InstalledDictionaries;
import fi.palvelutarjotin.indexer.language.SmallWords;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says "laihduttaa" speaks of what another calls "laihduttaminen". */
class NeedRootsTest {

    private static final double ITSELF = 1;

    private static List<NeedMatch> match(String said, String... phrases) {
        var needs = Arrays.stream(phrases)
                .map(phrase -> Need.own(
                        phrase.replace(' ', '-').replace('ä', 'a').replace('ö', 'o'),
                        LocalizedWords.of(Language.FI, phrase),
                        LocalizedWords.of(Language.FI, "palvelu"),
                        List.of(),
                        1))
                .toList();
        return new NeedIndex(needs, InstalledDictionaries.analysis(), new SmallWords()).match(Language.FI, said);
    }

    @ParameterizedTest
    @CsvSource({
        "laihduttaa, laihduttaminen",
        "haluan laihduttaa, laihduttaminen",
        "laihduttaminen, laihduttaa",
        "laihdutus, laihduttaminen",
        "yksinäinen, yksinäisyys",
        "olen niin yksinäinen, yksinäisyys",
        "yksinäisyys, yksinäinen",
        "masentaa, masennus",
        "mua masentaa, masennus",
        "masennus, masentaa",
        "työtön, työttömyys",
        "oksentaa, oksennus",
        "huijata, huijaus",
        "koulu ahdistaa lasta, lapsen ahdistus",
        "maahanmuuttajan yksinäisyys, maahanmuuttaja yksinäinen",
        "alastonkuvilla kiristys, kiristetään alastonkuvilla"
    })
    void aWordOfTheSameRootIsHeardALittleLess(String said, String phrase) {
        assertThat(match(said, phrase)).singleElement().satisfies(match -> {
            assertThat(match.strength()).isBetween(0.6, ITSELF - 0.03);
            assertThat(match.words()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "raskas, raskaus",
        "omainen, omaisuus",
        "onneton, onnettomuus",
        "yrittää, yritys",
        "yhdistää, yhdistys",
        "sanoa, irtisanominen",
        "kantaa, kantelu",
        "ahdistaa, ahdistelu",
        "hoitaja, hoitaa",
        "gluteeni, gluteeniton",
        "uni, unettomuus",
        "hiekoittaa, hiekoittamaton",
        "huijata, huijattu",
        "syöminen, syöpä",
        "avaaminen, avanne",
        "oikea, asumisoikeus"
    })
    void aRootSharedByAccidentIsNotHeardInEitherDirection(String one, String other) {
        assertThat(match(one, other)).isEmpty();
        assertThat(match(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "haluan muuttaa nimeni, muuttaminen",
        "kahvi kaatui lapsen päälle, kaatuminen",
        "tasapaino pettää, pettäminen",
        "aggressiivinen koira, aggressiivisuus",
        "seksuaalinen häirintä netissä, seksuaalisuus",
        "ulkomaalainen työtön, työttömyys",
        "oksennus ja kuume, oksentaa"
    })
    void amongOtherMattersAPhraseOfOneWordIsHeardByTheWordItselfOnly(String said, String phrase) {
        assertThat(match(said, phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kuoleminen, haluan kuolla", "seuraaminen, joku seuraa minua", "lainaaminen, mistä saa lainata"})
    void aPhraseLeftWithOneWordIsHeardByTheWordItselfOnly(String said, String phrase) {
        assertThat(match(said, phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lapsi ei syö, syöpä", "ovi ei avaudu voiko avata, avanne", "missä voi tulostaa, tulostin"})
    void aPhraseThatIsOneBaseFormIsNotHeardByAnotherWordsForm(String said, String phrase) {
        assertThat(match(said, phrase)).isEmpty();
        assertThat(match(phrase, phrase)).hasSize(1);
    }

    @Test
    void theWordItselfIsWantedMoreThanOneOfItsRoot() {
        assertThat(match("masennus", "masentaa", "masennus"))
                .extracting(match -> match.need().code())
                .containsExactly("masennus", "masentaa");
    }
}
