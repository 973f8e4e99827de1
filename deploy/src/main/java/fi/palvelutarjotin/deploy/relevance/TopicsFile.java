package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The topics of a relevance collection, one a line: id, class, query and the need behind it, with tabs between. A heading
 * is understood where there is one, and may name the columns in another order; lines that begin with {@code #} are notes.
 */
public final class TopicsFile {

    private static final long LARGEST_BYTES = 10_000_000;
    private static final int MOST_TOPICS = 100_000;

    private final Path file;
    private final List<Topic> topics = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private TopicColumns columns = TopicColumns.USUAL;
    private boolean begun;

    private TopicsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the topics, in the order of the file.
     *
     * @throws Failure with the file and the line that cannot be used
     */
    public static List<Topic> read(Path typed) {
        var reading = new TopicsFile(ReadableFile.checked(typed));
        var lines = reading.text().lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            reading.line(lines.get(number - 1), number);
        }
        if (reading.topics.isEmpty()) {
            throw Failure.of("There is no topic in %s; one is a line with id, class, query and need, tabs between."
                    .formatted(reading.file));
        }
        return List.copyOf(reading.topics);
    }

    private String text() {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw Failure.of("%s is larger than %,d bytes; topics are short lines.".formatted(file, LARGEST_BYTES));
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Failure.of("%s is not in UTF-8; save it as UTF-8.".formatted(file));
        } catch (IOException e) {
            throw Failure.of("%s cannot be read.".formatted(file), e);
        }
    }

    private void line(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        if (!begun && TopicColumns.isHeading(cells)) {
            columns = TopicColumns.of(cells)
                    .orElseThrow(() -> fault(number, "is a heading without the columns id, class and query"));
        } else {
            topics.add(topic(cells, number));
        }
        begun = true;
        if (topics.size() > MOST_TOPICS) {
            throw Failure.of("There are more than %,d topics in %s.".formatted(MOST_TOPICS, file));
        }
    }

    private Topic topic(List<String> cells, int number) {
        if (cells.size() < columns.fewest()) {
            throw fault(
                    number,
                    "has %d of the columns id, class, query and need; there must be tabs between them"
                            .formatted(cells.size()));
        }
        var topic = new Topic(cells.get(columns.id()), cells.get(columns.kind()), cells.get(columns.query()));
        if (topic.id().isEmpty() || topic.query().isEmpty()) {
            throw fault(number, "has no " + (topic.id().isEmpty() ? "id" : "query"));
        }
        if (topic.id().matches("(?U).*\\s.*")) {
            throw fault(number, "has an id with a blank in it, which a run file cannot hold");
        }
        if (topic.query().length() > SearchRequest.LONGEST_WORDS) {
            throw fault(
                    number,
                    "has a query of %,d characters; the search takes %,d"
                            .formatted(topic.query().length(), SearchRequest.LONGEST_WORDS));
        }
        if (!ids.add(topic.id())) {
            throw fault(number, "has the id of an earlier topic again");
        }
        return topic;
    }

    private Failure fault(int number, String what) {
        return Failure.of(String.format(Locale.ROOT, "Line %d of %s %s.", number, file, what));
    }
}
