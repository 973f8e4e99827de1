package fi.palvelutarjotin.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where databases and indexes of a size are kept between runs. */
record BenchFolders(Path root, int size) {

    static final String ROOT = "bench.folder";

    static BenchFolders of(int size) {
        return new BenchFolders(Path.of(System.getProperty(ROOT, "target/bench")), size);
    }

    /** A database that is filled through the intake. */
    Path filledDatabase() {
        return root.resolve("postgres-" + size);
    }

    /** A database with nothing in it, for what needs no more. */
    Path emptyDatabase() {
        return root.resolve("postgres-empty");
    }

    /** The index of the filled database. */
    Path index() {
        return root.resolve("index-" + size);
    }

    /** An index made straight from the generator. */
    Path madeIndex() {
        return root.resolve("made-index-" + size);
    }

    /** The same as if a node had followed the empty database's changes up to now. */
    Path followableIndex() {
        return root.resolve("followable-index-" + size);
    }

    static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
