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

/** The needs that come with the program: whether each can do what it is there for. */
class NeedSeedTest {

    private static final List<Need> NEEDS = new NeedSeed(new Themes()).needs();

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
        var index = new NeedIndex(NEEDS, ANALYSIS, new SmallWords());
        assertThat(index.mute())
                .as("phrases of which nothing is left without small words")
                .isEmpty();
        var failing = new ArrayList<String>();
        for (var need : NEEDS) {
            for (var language : Language.values()) {
                for (var phrase : need.phrases().in(language)) {
                    var matches = index.match(language, phrase);
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
