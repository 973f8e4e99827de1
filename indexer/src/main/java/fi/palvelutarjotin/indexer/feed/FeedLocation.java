package fi.palvelutarjotin.indexer.feed;

import java.net.URI;
import java.nio.file.Path;

/** Where a feed is: a file or a folder here, or an address on the web. */
public sealed interface FeedLocation {

    record OnDisk(Path path) implements FeedLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    record OnWeb(URI address) implements FeedLocation {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** Reads what a person typed: what begins with http:// or https:// is on the web, all else is a path. */
    static FeedLocation parse(String typed) {
        return typed.matches("(?i)https?://.*") ? new OnWeb(URI.create(typed)) : new OnDisk(Path.of(typed));
    }
}
