package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.IntakeRun;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.indexer.feed.fetch.PendingValidators;
import fi.palvelutarjotin.indexer.feed.fetch.PoliteClient;
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
final class FeedInputs {

    private static final long LARGEST_FILE_BYTES = 1_000_000_000L;

    private final Sources sources;
    private final PoliteClient client;
    private final KeptValidators validators;

    FeedInputs(Sources sources, PoliteClient client, KeptValidators validators) {
        this.sources = sources;
        this.client = client;
        this.validators = validators;
    }

    /**
     * Opens the input of a run.
     *
     * @param whole whether all is to be read even where the server says that nothing has changed: the run before did
     *     not take everything in, or a person has just confirmed what it held back
     * @throws IOException with a sentence when the source's location is none
     */
    Input open(Source source, IntakeRun run, boolean whole) throws IOException {
        return new Input(source, location(source), run.resumedFrom(), whole);
    }

    private static FeedLocation location(Source source) throws IOException {
        try {
            return FeedLocation.parse(source.location());
        } catch (IllegalArgumentException e) {
            throw new IOException("The feed's location is neither a web address nor a path: " + source.location(), e);
        }
    }

    /** What one run reads from. */
    final class Input implements FeedInput {

        private final Source source;
        private final FeedLocation location;
        private final Optional<String> resumeFrom;
        private final boolean whole;
        private final PoliteClient feedClient;
        private final PendingValidators pending = new PendingValidators(validators);

        private Input(Source source, FeedLocation location, Optional<String> resumeFrom, boolean whole) {
            this.source = source;
            this.location = location;
            this.resumeFrom = resumeFrom;
            this.whole = whole;
            feedClient = location instanceof FeedLocation.OnWeb web ? client.forFeed(web.address()) : client;
        }

        @Override
        public FeedLocation location() {
            return location;
        }

        @Override
        public InputStream open(URI page) throws IOException {
            return feedClient.get(page);
        }

        @Override
        public Optional<InputStream> openIfChanged(URI page) throws IOException {
            return feedClient.getIfChanged(page, whole ? pending.asIfNew() : pending);
        }

        @Override
        public InputStream open(Path file) throws IOException {
            if (Files.isDirectory(file)) {
                throw new IOException("%s is a folder; this format reads one file.".formatted(file));
            }
            if (!Files.isReadable(file)) {
                throw new IOException("There is no file %s that this program may read.".formatted(file));
            }
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new IOException("The file %s is larger than %,d bytes.".formatted(file, LARGEST_FILE_BYTES));
            }
            return Files.newInputStream(file);
        }

        @Override
        public Optional<String> resumeFrom() {
            return resumeFrom;
        }

        @Override
        public Optional<Instant> changedSince() {
            return sources.findLastDone(source.name());
        }

        @Override
        public Optional<Path> mapping() {
            return Optional.ofNullable(source.mapping()).map(Path::of);
        }

        /** Keeps what servers said of their pages, now that all of them is in the catalogue. */
        void keepPageStates() {
            pending.keep();
        }
    }
}
