package fi.palvelutarjotin.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;

/** Keeps the database that the intake filled open for a program that runs beside, until it is told to end. */
final class FilledDatabase {

    private final BenchFolders folders;

    FilledDatabase(int size) {
        folders = BenchFolders.of(size);
    }

    /** Writes the address to a file, and stays until the standard input ends. */
    void keepOpen() throws IOException {
        var address = folders.root().resolve("database.url");
        try (var postgres = BenchNode.postgres(folders.filledDatabase())) {
            Files.writeString(address, "postgres://postgres:postgres@localhost:" + postgres.getPort() + "/postgres");
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } finally {
            Files.deleteIfExists(address);
        }
    }
}
