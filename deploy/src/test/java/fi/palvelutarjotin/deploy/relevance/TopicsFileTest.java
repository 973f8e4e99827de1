package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading topics: the forms in which people save them, and what is said of a line that cannot be used. */
final class TopicsFileTest {

    private static final Topic SWIMMING = new Topic("a1", "a", "uimakouluun");
    private static final Topic LONELY = new Topic("c7", "c", "yksinäinen \"olo\"");

    @TempDir
    private Path folder;

    @Test
    void linesAreTopicsWithTheirQueriesAsTyped() {
        assertThat(read("a1\ta\tuimakouluun\tLapselle\nc7\tc\tyksinäinen \"olo\"\tSeuraa\n"))
                .containsExactly(SWIMMING, LONELY);
    }

    @Test
    void aHeadingNotesBlankLinesAByteOrderMarkAndWindowsLineEndsAreNoTopics() {
        assertThat(read("\uFEFF# from 2026\r\n\r\nID\tClass\tQuery\tNeed\r\na1\ta\tuimakouluun\tLapselle\r\n# end"))
                .containsExactly(SWIMMING);
    }

    @Test
    void aHeadingMayNameTheColumnsInAnotherOrder() {
        assertThat(read("id\tclass\tlanguage\tquery\tneed\na1\ta\tfi\tuimakouluun\tLapselle"))
                .containsExactly(SWIMMING);
    }

    @Test
    void theNeedMayBeLeftOutAndTheClassEmpty() {
        assertThat(read("a1\t\tuimakouluun")).containsExactly(new Topic("a1", "", "uimakouluun"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a1\\ta\\tuimaan\\na1\\ta\\ttanssi | Line 2 of FILE has the id of an earlier topic again.",
                "a1 a uimaan | Line 1 of FILE has 1 of the columns id, class, query and need; there must be tabs between them.",
                "#\\na1\\ta\\t\\tUinti | Line 2 of FILE has no query.",
                "\\ta\\tuimaan | Line 1 of FILE has no id.",
                "a 1\\ta\\tuimaan | Line 1 of FILE has an id with a blank in it, which a run file cannot hold.",
                "id\\tclass\\tneed\\na1\\ta\\tuimaan | Line 1 of FILE is a heading without the columns id, class and query.",
                "# nothing | There is no topic in FILE; one is a line with id, class, query and need, tabs between.",
            })
    void aLineThatCannotBeUsedIsToldWithItsNumber(String written, String sentence) {
        var file = write(written.replace("\\t", "\t").replace("\\n", "\n"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TopicsFile.read(file))
                .isInstanceOf(Failure.class)
                .hasMessage(sentence.replace("FILE", file.toString()));
    }

    @Test
    void aQueryLongerThanTheSearchTakesIsToldBeforeItIsAsked() {
        assertThat(read("a1\ta\t" + "u".repeat(300))).hasSize(1);
        var file = write("a1\ta\t" + "u".repeat(301), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TopicsFile.read(file)).hasMessageContaining("has a query of 301 characters");
    }

    @Test
    void aFileInAnotherCharacterSetAFolderAndNothingAtAllAreTold() {
        var windows = write("a1\ta\tyksinäinen", Charset.forName("windows-1252"));
        assertThatThrownBy(() -> TopicsFile.read(windows)).hasMessage(windows + " is not in UTF-8; save it as UTF-8.");
        assertThatThrownBy(() -> TopicsFile.read(folder)).hasMessage(folder + " is a folder; name a file.");
        var nowhere = folder.resolve("nowhere.tsv");
        assertThatThrownBy(() -> TopicsFile.read(nowhere))
                .hasMessage("There is no file " + nowhere + " that this user may read.");
    }

    private List<Topic> read(String text) {
        return TopicsFile.read(write(text, StandardCharsets.UTF_8));
    }

    private Path write(String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve("topics.tsv"), text, charset);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
