package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Feed inputs from files, and from a map of pages that stands for the web. */
final class Inputs {

    private Inputs() {}

    static FeedInput disk(Path path) {
        return new Web(new FeedLocation.OnDisk(path));
    }

    /** A web whose every page is in a map, and that remembers what was asked for. */
    static final class Web implements FeedInput {

        final Map<String, String> pages = new LinkedHashMap<>();
        final List<String> asked = new ArrayList<>();
        private final FeedLocation location;
        private Optional<String> resumeFrom = Optional.empty();
        private Optional<Instant> changedSince = Optional.empty();

        Web(FeedLocation location) {
            this.location = location;
        }

        static Web at(String address) {
            return new Web(new FeedLocation.OnWeb(URI.create(address)));
        }

        Web page(String address, String body) {
            pages.put(address, body);
            return this;
        }

        Web resumingFrom(String cursor) {
            resumeFrom = Optional.of(cursor);
            return this;
        }

        Web changedSince(String moment) {
            changedSince = Optional.of(Instant.parse(moment));
            return this;
        }

        @Override
        public FeedLocation location() {
            return location;
        }

        @Override
        public InputStream open(URI page) throws IOException {
            var address = page.toString();
            asked.add(address);
            var body = pages.get(address);
            if (body == null) {
                throw new IOException("404 " + address);
            }
            return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<InputStream> openIfChanged(URI page) throws IOException {
            return Optional.of(open(page));
        }

        @Override
        public InputStream open(Path file) throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Optional<String> resumeFrom() {
            return resumeFrom;
        }

        @Override
        public Optional<Instant> changedSince() {
            return changedSince;
        }

        @Override
        public Optional<Path> mapping() {
            return Optional.empty();
        }
    }
}
