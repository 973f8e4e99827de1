package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A sheet on disk, without a catalogue that it is to come into. */
record CorpusInput(Path file) implements FeedInput {

    private static final long LARGEST_BYTES = 1_000_000_000L;

    @Override
    public FeedLocation location() {
        return new FeedLocation.OnDisk(file);
    }

    @Override
    public InputStream open(URI page) throws IOException {
        throw new IOException("A corpus is a file, not a web address");
    }

    @Override
    public Optional<InputStream> openIfChanged(URI page) throws IOException {
        return Optional.of(open(page));
    }

    @Override
    public InputStream open(Path path) throws IOException {
        if (Files.size(path) > LARGEST_BYTES) {
            throw new IOException("It is larger than %,d bytes".formatted(LARGEST_BYTES));
        }
        return Files.newInputStream(path);
    }

    @Override
    public Optional<String> resumeFrom() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> changedSince() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mapping() {
        return Optional.empty();
    }
}
