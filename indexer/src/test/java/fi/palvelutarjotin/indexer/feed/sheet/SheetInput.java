package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A sheet on disk, or one on the web that is the same file, or that has not changed. */
record SheetInput(FeedLocation location, Optional<Path> mapping, Optional<InputStream> web) implements FeedInput {

    static SheetInput of(Path sheet) {
        return new SheetInput(new FeedLocation.OnDisk(sheet), Optional.empty(), Optional.empty());
    }

    static SheetInput of(Path sheet, Path mapping) {
        return new SheetInput(new FeedLocation.OnDisk(sheet), Optional.of(mapping), Optional.empty());
    }

    static SheetInput onWeb(Optional<InputStream> sheet) {
        return new SheetInput(
                new FeedLocation.OnWeb(URI.create("https://sheets.example/a.csv")), Optional.empty(), sheet);
    }

    @Override
    public InputStream open(URI page) {
        throw new AssertionError("a sheet is asked for only if it has changed");
    }

    @Override
    public Optional<InputStream> openIfChanged(URI page) {
        return web;
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public Optional<String> resumeFrom() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> changedSince() {
        return Optional.empty();
    }
}
