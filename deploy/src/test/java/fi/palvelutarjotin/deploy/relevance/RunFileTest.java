package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a run: its lines, and that it is there whole or not at all. */
final class RunFileTest {

    private static final Topic TOPIC = new Topic("a1", "a", "uimakouluun");

    @TempDir
    private Path folder;

    @Test
    void aLineIsTopicDocumentRankScoreAndTagAndAnEarlierRunIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("my.run"), "earlier");
        var empty = new FoundDocuments(new Topic("b2", "b", "qwerty"), List.of());
        RunFile.at(file).write(List.of(new FoundDocuments(TOPIC, List.of("ptv:9", "lipas:2")), empty));
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("a1 Q0 ptv:9 1 2 palvelutarjotin-")
                .hasLineCount(1);
        assertThat(Files.readAllLines(file).getLast()).startsWith("a1 Q0 lipas:2 2 1 palvelutarjotin-");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**unfinished");
    }

    @Property
    void ranksBeginAtOneAndScoresFallFromLineToLine(@ForAll @IntRange(max = 50) int documents) {
        var ids = java.util.stream.IntStream.range(0, documents)
                .mapToObj(number -> "d" + number)
                .toList();
        var lines = RunFile.lines(new FoundDocuments(TOPIC, ids), "tag").stream()
                .map(line -> line.split(" "))
                .toList();
        assertThat(lines).hasSize(documents);
        for (var place = 0; place < documents; place++) {
            assertThat(lines.get(place)[2]).isEqualTo(ids.get(place));
            assertThat(lines.get(place)[3]).isEqualTo(Integer.toString(place + 1));
            assertThat(place == 0 || score(lines.get(place)) < score(lines.get(place - 1)))
                    .isTrue();
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsToldBeforeTheWork() throws IOException {
        assertThatThrownBy(() -> RunFile.at(folder))
                .hasMessage(folder + " is not a file that a run can be written to.");
        assertThatThrownBy(() -> RunFile.at(folder.resolve("none/my.run")))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no folder %s; make it, or name another file with --out."
                        .formatted(folder.resolve("none")));
        var topics = Files.writeString(folder.resolve("topics.tsv"), "mine");
        var link = Files.createSymbolicLink(folder.resolve("link"), topics);
        assertThatThrownBy(() -> RunFile.at(link, topics)).hasMessageContaining("would be written over");
        assertThat(topics).hasContent("mine");
    }

    @Test
    void aRunThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        var run = RunFile.at(inside.resolve("my.run"));
        Files.delete(inside);
        assertThatThrownBy(() -> run.write(List.of()))
                .hasMessage("The run could not be written to %s.".formatted(inside.resolve("my.run")));
        assertThat(folder).isEmptyDirectory();
    }

    private static int score(String[] line) {
        return Integer.parseInt(line[4]);
    }
}
