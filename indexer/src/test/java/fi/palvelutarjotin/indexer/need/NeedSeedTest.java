package fi.palvelutarjotin.indexer.need;

import static fi.palvelutarjotin.indexer.need.ExampleNeeds.ANALYSIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.NeedSeed;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The needs that come with the program: whether each can do what it is there for. */
class NeedSeedTest {

    private static final List<Need> NEEDS = new NeedSeed(new Themes()).needs();

    private static final NeedIndex INDEX = new NeedIndex(NEEDS, ANALYSIS, new SmallWords());

    @Test
    void everyCodeIsUsedOnce() {
        assertThat(NEEDS).extracting(Need::code).doesNotHaveDuplicates();
    }

    @Test
    void everyThemeIsThere() {
        var themes = new Themes();
        assertThat(NEEDS)
                .allSatisfy(need -> assertThat(need.themes())
                        .as(need.code())
                        .allSatisfy(theme ->
                                assertThat(themes.find(theme)).as(theme).isPresent()));
    }

    @Test
    void everyPhraseMatchesItsOwnNeedAndNoneMoreStrongly() {
        assertThat(INDEX.mute())
                .as("phrases of which nothing is left without small words")
                .isEmpty();
        var failing = new ArrayList<String>();
        for (var need : NEEDS) {
            for (var language : Language.values()) {
                for (var phrase : need.phrases().in(language)) {
                    var matches = INDEX.match(language, phrase);
                    var own = matches.stream().filter(match -> match.need().equals(need));
                    var strongest = matches.stream()
                            .mapToDouble(NeedMatch::strength)
                            .max()
                            .orElse(0);
                    if (own.noneMatch(match -> match.strength() == strongest)) {
                        failing.add(need.code() + ": " + phrase);
                    }
                }
            }
        }
        assertThat(failing).isEmpty();
    }

    /** Ordinary requests in which a phrase of one word would be heard though it means something else there. */
    @ParameterizedTest
    @CsvSource({
        "FI, missä voi syödä lapsen kanssa, living-with-cancer",
        "FI, tekemistä teinille, teenager-trouble",
        "FI, majapaikka matkalla Helsinkiin, homeless",
        "FI, koditon kissa etsii kotia, homeless",
        "FI, avaimet hukkuivat, fire-or-accident-now",
        "FI, en keksi mitään tekemistä, patents-and-copyright",
        "FI, meidän jengi pelaa lentopalloa, radicalisation-and-gangs",
        "FI, sijoitus perheeseen, saving-and-investing",
        "FI, sähkön säästäminen kotona, saving-and-investing",
        "FI, salasanan unohtaminen, forgetting-things",
        "FI, ruokahalun katoaminen, missing-person",
        "FI, puhelinliittymän katkaisu, alcohol-detox",
        "FI, kynttilä sammunut, drunk-in-danger",
        "FI, vihainen koira, anger",
        "FI, kissan sterilointi, sterilisation",
        "FI, polven kierukka repesi, contraception",
        "FI, ompelukurssi ja kaava, town-plan",
        "FI, esteetön uimahalli, accessibility-of-places",
        "FI, yrittäjän eläke, starting-a-business",
        "FI, raskauden keskeytys, pregnancy-care",
        "FI, vauvan menetys raskaudessa, pregnancy-care",
        "FI, tasapaino pettää, cheated-on",
        "FI, lapsi haluaa pelata futista, gaming-addiction",
        "SV, det känns tomt hemma, buying-a-plot",
        "SV, vem kör mig till läkaren, singing-in-choir",
        "EN, I broke my phone, out-of-money",
        "EN, poor sleep, low-income-household"
    })
    void anOrdinaryRequestIsNotTakenForAnotherMatter(Language reader, String said, String need) {
        assertThat(INDEX.match(reader, said))
                .extracting(match -> match.need().code())
                .doesNotContain(need);
    }

    @ParameterizedTest
    @CsvSource({
        "syöpä, living-with-cancer",
        "koditon, homeless",
        "haluan laihduttaa, overweight",
        "laihduttaminen, overweight",
        "masentaa, depression",
        "yksinäisyys, lonely-company",
        "oksentaa, stomach-bug",
        "työtön, became-unemployed",
        "raskaus, pregnancy-care"
    })
    void whatIsSaidInOneWordIsHeard(String said, String need) {
        assertThat(INDEX.match(Language.FI, said))
                .extracting(match -> match.need().code())
                .contains(need);
    }

    /** A phrase written from a question would make the measurement of the search worthless. */
    @Test
    void noPhraseIsAQuestionByWhichTheSearchIsMeasured() throws IOException {
        var topics = Path.of(System.getProperty("shared.dir", "../shared"), "relevance/topics-dev.tsv");
        assumeTrue(
                Files.isReadable(topics),
                () -> "SKIPPED: whether a need was written from a question is not checked, because there is no "
                        + topics);
        Set<Set<String>> questions = new HashSet<>();
        for (var line : Files.readAllLines(topics)) {
            var cells = line.split("\t", -1);
            if (cells.length > 2) {
                questions.add(words(cells[2]));
            }
        }
        assertThat(questions).as("the questions in " + topics).hasSizeGreaterThan(10);
        var written = NEEDS.stream()
                .flatMap(need -> need.phrases().lists().values().stream()
                        .flatMap(List::stream)
                        .filter(phrase -> questions.contains(words(phrase)))
                        .map(phrase -> need.code() + ": " + phrase))
                .toList();
        assertThat(written).isEmpty();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(ANALYSIS.words(text));
    }
}
