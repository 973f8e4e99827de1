package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.IntakeRun;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Opens what formats read from: files here, pages of the web through the polite client. */
@Singleton
public final class FeedInputs {

    private static final long LARGEST_FILE_BYTES = 1_000_000_000L;

    private final Sources sources;

    public FeedInputs(Sources sources) {
        this.sources = sources;
    }

    Input open(Source source, IntakeRun run) {
        return new Input(source, run);
    }

    /** What one run reads from. */
    final class Input implements FeedInput, AutoCloseable {

        private final Source source;
        private final IntakeRun run;

        Input(Source source, IntakeRun run) {
            this.source = source;
            this.run = run;
        }

        @Override
        public FeedLocation location() {
            return FeedLocation.parse(source.location());
        }

        @Override
        public InputStream open(URI page) throws IOException {
            throw new IOException("Feeds from the web are not read yet: " + page);
        }

        @Override
        public Optional<InputStream> openIfChanged(URI page) throws IOException {
            return Optional.of(open(page));
        }

        @Override
        public InputStream open(Path file) throws IOException {
            if (!Files.isReadable(file)) {
                throw new IOException("There is no file " + file + " that this program may read.");
            }
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new IOException("The file %s is larger than %,d bytes.".formatted(file, LARGEST_FILE_BYTES));
            }
            return Files.newInputStream(file);
        }

        @Override
        public Optional<String> resumeFrom() {
            return run.resumedFrom();
        }

        @Override
        public Optional<Instant> changedSince() {
            return sources.findLastDone(source.name());
        }

        @Override
        public Optional<Path> mapping() {
            return Optional.ofNullable(source.mapping()).map(Path::of);
        }

        /** Keeps what servers said of their pages' age, now that the pages are in the catalogue. */
        void remember() {}

        @Override
        public void close() {}
    }
}
