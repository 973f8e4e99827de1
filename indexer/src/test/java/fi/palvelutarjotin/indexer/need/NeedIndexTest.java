package fi.palvelutarjotin.indexer.need;

import static fi.palvelutarjotin.indexer.need.ExampleNeeds.ANALYSIS;
import static fi.palvelutarjotin.indexer.need.ExampleNeeds.INDEX;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedIndexTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    olen todella yksinäinen, lonely-company
                    tunnen olevani yksinäinen uudella paikkakunnalla, lonely-company
                    mulla ei oo yhtään kavereita, lonely-company
                    mistä löytäisin uusia ystäviä aikuisena, lonely-company
                    kukaan ei enää käy meillä kylässä, lonely-company
                    vanha äiti on hyvin yksinäinen, lonely-old-parent
                    mistä seuraa mummolle joka kaipaa juttelua, lonely-old-parent
                    rahat on ihan loppu, money-worries
                    ei ole rahaa mihinkään, money-worries
                    raha ei vaan riitä kuun loppuun, money-worries
                    ei ole rahaa ostaa ruokaa, no-money-food
                    velat painaa päälle, debts
                    laskut ovat rästissä monelta kuulta, debts
                    mulla on ulosotossa asioita, debts
                    en saa öisin unta, sleepless
                    nukun todella huonosti, sleepless
                    mieli on ollut ihan maassa koko syksyn, sad
                    en jaksa enää hoitaa äitiä, carer-tired
                    hoidan yksin sairasta miestäni, carer-tired
                    lastani kiusataan koulussa, school-bullying
                    minua kiusataan työpaikalla, work-bullying
                    missä on lähin hammaslääkäri, dentist
                    hammas lohkesi leivästä mitä teen, dentist
                    äiti ei pääse enää portaita ylös, stairs-old-home
                    haluaisin auttaa muita ihmisiä, want-to-help
                    tarvitsen lapselleni hoitopaikan syksyllä, childcare-place
                    mistä haen päiväkotia, childcare-place
                    """)
    void whatPeopleSayLeadsToTheirNeed(String said, String code) {
        assertThat(codes(Language.FI, said)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SV, jag är så ensam, lonely-company
                    SV, jag har inga vänner här, lonely-company
                    SV, kan inte sova på nätterna, sleepless
                    EN, I'm lonely and new in town, lonely-company
                    EN, I can't sleep at night, sleepless
                    EN, we have no money for food, no-money-food
                    FI, jag är deprimerad, sad
                    SV, masentunut nuori, sad
                    """)
    void whoeverSaysItInAnotherLanguageIsUnderstoodToo(Language reader, String said, String code) {
        assertThat(codes(reader, said)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "ja on se",
                "ei",
                "kirjasto",
                "koulun alkaminen",
                "äidin terveys",
                "raha-automaatti",
                "rahaa harrastuksiin",
                "ruokapaikka",
                "selkä",
                "työpaikka auki",
                "portaat kuntoon",
                "hoitaa",
                "lapsen kanssa uimaan",
                "yöllä auki oleva apteekki"
            })
    void whatOnlySharesAWordWithAPhraseLeadsToNothing(String said) {
        assertThat(codes(Language.FI, said)).isEmpty();
    }

    @Test
    void aNegationIsPartOfWhatIsSaid() {
        assertThat(codes(Language.FI, "rahaa")).doesNotContain("no-money-food");
        assertThat(codes(Language.FI, "en saa rahaa")).first().isEqualTo("money-worries");
        assertThat(codes(Language.FI, "kavereita")).isEmpty();
        assertThat(codes(Language.FI, "ilman kavereita")).containsExactly("lonely-company");
    }

    @Test
    void thePartsOfAWordWithAHyphenAreWordsOfTheMatter() {
        var food = needs("a", "ruoka-apu");
        assertThat(codes(food, "mistä ruoka-apua")).containsExactly("a");
        assertThat(codes(food, "ruoka")).isEmpty();
    }

    @Test
    void aPhraseLeftWithOneWordMatchesWhenNothingElseIsSaidOrAllOfItIs() {
        var needs = needs("money", "mistä saa rahaa", "hobby", "harrastukset maksaa");
        assertThat(codes(needs, "saako rahaa")).containsExactly("money");
        assertThat(codes(needs, "rahaa harrastukseen")).isEmpty();
        assertThat(codes(needs, "mistä saa rahaa harrastukseen")).containsExactly("money");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    yksinainen, yksinäinen, lonely-company
                    kylla olen yksinainen, kyllä olen yksinäinen, lonely-company
                    yksinänen, yksinäinen, lonely-company
                    hammaslaakari, hammaslääkäri, dentist
                    masentnut, masentunut, sad
                    ulsootto, ulosotto, debts
                    heraan yolla aina, herään yöllä aina, sleepless
                    """)
    void aWordWithoutItsDotsOrWithAMistakeIsUnderstoodALittleLess(String typed, String right, String code) {
        var match = INDEX.match(Language.FI, typed).getFirst();
        assertThat(match.need().code()).isEqualTo(code);
        assertThat(match.strength())
                .isLessThan(INDEX.match(Language.FI, right).getFirst().strength());
    }

    @Test
    void aWordThatIsOneOfThePhrasesWordsIsNotTakenForAMistypedOther() {
        var needs = needs("heavy", "raskas työ", "pregnant", "raskaus");
        assertThat(codes(needs, "raskas")).isEmpty();
        assertThat(codes(needs, "raskaus")).containsExactly("pregnant");
    }

    @Test
    void oneTypedWordIsNotTwoOfThePhrasesWords() {
        var needs = needs("a", "hoitaja hoitajalle hoitajaa");
        assertThat(codes(needs, "hoitaja")).containsExactly("a");
        var compound = needs("b", "lääkäri lääkärissä käynti");
        assertThat(codes(compound, "lääkäri")).isEmpty();
    }

    @Test
    void aWordThatManyNeedsUseDoesNotStandForOneOfThemOnlyBecauseSmallWordsWereLeftOut() {
        var needs = new ArrayList<>(needs("followed", "joku seuraa minua", "ill", "olen kuumeessa"));
        for (var i = 0; i < 15; i++) {
            needs.addAll(needs("company-" + i, "seuraa kaverista" + i));
        }
        assertThat(codes(needs, "joku seuraa minua")).contains("followed");
        assertThat(codes(needs, "mummo kaipaa seuraa")).isEmpty();
        assertThat(codes(needs, "mummo kuumeessa")).containsExactly("ill");
    }

    @Test
    void aPhraseThatOnlyAsksMatchesWhoeverOnlyAsks() {
        var needs = needs("where", "mistä apua", "bullied", "koulussa kiusataan");
        assertThat(codes(needs, "mistä saisin apua")).containsExactly("where");
        assertThat(codes(needs, "mistä apua kun koulussa kiusataan")).containsExactly("bullied");
        assertThat(codes(needs, "mistä")).isEmpty();
    }

    @Test
    void whatAnotherNeedExplainsWithMoreWordsIsWantedLess() {
        var needs = needs("all", "kiusataan", "work", "töissä kiusataan");
        var index = new NeedIndex(needs, ANALYSIS, new SmallWords());
        assertThat(codes(needs, "kiusataan")).containsExactly("all");
        var matches = index.match(Language.FI, "töissä kiusataan");
        assertThat(matches).extracting(match -> match.need().code()).containsExactly("work", "all");
        assertThat(matches.getLast().strength()).isLessThan(0.65);
    }

    @Test
    void aWishIsNotTheSameAsTheMatterThatItIsAbout() {
        var needs = needs("die", "haluan kuolla", "will", "perunkirjoitus");
        assertThat(codes(needs, "en jaksa, haluaisin kuolla")).containsExactly("die");
        assertThat(codes(needs, "isä kuoli perunkirjoitus")).containsExactly("will");
    }

    @Test
    void muchElseAroundItLowersAMatchOnlyMildly() {
        var alone = INDEX.match(Language.FI, "yksinäinen").getFirst();
        var among = INDEX.match(
                        Language.FI,
                        "muutin viime vuonna toiseen kaupunkiin puolison työn perässä, olen yksinäinen kun päivät kuluvat neljän seinän sisällä")
                .getFirst();
        assertThat(among.need()).isEqualTo(alone.need());
        assertThat(alone.strength()).isEqualTo(1);
        assertThat(among.strength()).isBetween(0.65, 0.75);
        assertThat(among.words()).containsExactly("yksinäinen");
    }

    @Test
    void whatWantsAServiceMoreSurelyComesFirst() {
        var said = Need.own("sure", fi("ikkuna rikki"), fi("palvelu"), List.of(), 1);
        var less = Need.own("a-unsure", fi("ikkuna rikki"), fi("palvelu"), List.of(), 0.5);
        assertThat(codes(List.of(less, said), "ikkuna meni rikki")).containsExactly("sure", "a-unsure");
    }

    @Test
    void aNeedThatIsSwitchedOffIsNotThere() {
        var off = new Need("a", fi("ikkuna rikki"), fi("lasiliike"), List.of(), 1, Need.Origin.SEED, false);
        assertThat(codes(List.of(off), "ikkuna rikki")).isEmpty();
    }

    @Test
    void aPhraseOfSmallWordsOnlyIsNamedSoThatSomebodyCanMendIt() {
        var index = new NeedIndex(needs("a", "minä olen tämä"), ANALYSIS, new SmallWords());
        assertThat(index.mute()).containsExactly("a: minä olen tämä");
        assertThat(INDEX.mute()).isEmpty();
    }

    @Test
    void onlyTheBeginningOfALongTextIsRead() {
        var filler = "sana ".repeat(70);
        assertThat(codes(Language.FI, "yksinäinen " + filler)).containsExactly("lonely-company");
        assertThat(codes(Language.FI, filler + "yksinäinen")).isEmpty();
    }

    private static List<Need> needs(String... codesAndPhrases) {
        var needs = new ArrayList<Need>();
        for (var i = 0; i < codesAndPhrases.length; i += 2) {
            needs.add(Need.own(codesAndPhrases[i], fi(codesAndPhrases[i + 1]), fi("palvelu"), List.of(), 1));
        }
        return needs;
    }

    private static LocalizedWords fi(String word) {
        return LocalizedWords.of(Language.FI, word);
    }

    private static List<String> codes(Language reader, String said) {
        return codes(INDEX, reader, said);
    }

    private static List<String> codes(List<Need> needs, String said) {
        return codes(new NeedIndex(needs, ANALYSIS, new SmallWords()), Language.FI, said);
    }

    private static List<String> codes(NeedIndex index, Language reader, String said) {
        return index.match(reader, said).stream()
                .map(match -> match.need().code())
                .toList();
    }
}
