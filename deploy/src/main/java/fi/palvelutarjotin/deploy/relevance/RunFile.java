package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.Versions;
import fi.palvelutarjotin.deploy.data.DiskFull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A run in the format of TREC, {@code topic Q0 document rank score tag} in each line, as its evaluation programs read it
 * (<a href="https://trec.nist.gov/">trec.nist.gov</a>, trec_eval). It is there whole or not at all.
 */
public final class RunFile {

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    /**
     * The file to write, which may be there from an earlier run; sees now that it can be written later.
     *
     * @param inputs files that must not be written over
     * @throws Failure when it cannot be written there
     */
    public static RunFile at(Path typed, Path... inputs) {
        var file = typed.toAbsolutePath().normalize();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Failure.usage("%s is not a file that a run can be written to.".formatted(file));
        }
        if (Arrays.stream(inputs).anyMatch(input -> areSame(file, input))) {
            throw Failure.usage("The run would be written over %s; name another file with --out.".formatted(file));
        }
        var run = new RunFile(file);
        var trial = run.unfinished();
        try {
            Files.createFile(trial);
            Files.delete(trial);
        } catch (IOException e) {
            throw Failure.usage(
                    Files.isDirectory(run.folder())
                            ? "Nothing can be written to the folder %s; name another file with --out."
                                    .formatted(run.folder())
                            : "There is no folder %s; make it, or name another file with --out."
                                    .formatted(run.folder()));
        }
        return run;
    }

    /**
     * Writes what was found, in one step that replaces an earlier run.
     *
     * @throws Failure when it cannot; an earlier run then stays
     */
    public void write(List<FoundDocuments> found) {
        var tag = "palvelutarjotin-" + Versions.read().program();
        var unfinished = unfinished();
        try {
            try {
                Files.write(
                        unfinished,
                        found.stream()
                                .flatMap(each -> lines(each, tag).stream())
                                .toList(),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // Without the cause: whose disk is full is said here, and nothing else is to be found out.
            throw Failure.of(
                    DiskFull.isCauseOf(e)
                            ? "The disk that holds %s is full. Make room, or name another file with --out."
                                    .formatted(file)
                            : "The run could not be written to %s.".formatted(file));
        }
    }

    /** Absolute. */
    public Path file() {
        return file;
    }

    /**
     * The lines of a topic. The score only says the order once more, as evaluation programs sort by it: those of the
     * search itself may be equal, and do not fall where a place decides the order before them.
     */
    static List<String> lines(FoundDocuments found, String tag) {
        var documents = found.documents();
        var lines = new String[documents.size()];
        for (var rank = 1; rank <= lines.length; rank++) {
            lines[rank - 1] = String.join(
                    " ",
                    found.topic().id(),
                    "Q0",
                    documents.get(rank - 1),
                    Integer.toString(rank),
                    Integer.toString(lines.length - rank + 1),
                    tag);
        }
        return List.of(lines);
    }

    private Path unfinished() {
        return folder().resolve(".%s.%s.unfinished".formatted(file.getFileName(), UUID.randomUUID()));
    }

    private Path folder() {
        return file.resolveSibling("");
    }

    private static boolean areSame(Path file, Path input) {
        try {
            return Files.exists(file) && Files.isSameFile(file, input);
        } catch (IOException e) {
            return false;
        }
    }
}
