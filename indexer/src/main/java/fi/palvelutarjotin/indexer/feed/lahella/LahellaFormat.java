package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedFormat;
import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import fi.palvelutarjotin.indexer.feed.WebAddresses;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lähellä.fi: notices of associations, from a file or page by page from the web. See docs/decisions/feed-lahella.md. */
@Singleton
public final class LahellaFormat implements FeedFormat {

    static final int PAGE_SIZE = 100;

    private static final String ID = "_key";

    private final LahellaNotice notice;

    @Inject
    public LahellaFormat(Municipalities municipalities) {
        this(municipalities, InstantSource.system());
    }

    LahellaFormat(Municipalities municipalities, InstantSource clock) {
        notice = new LahellaNotice(municipalities, clock);
    }

    @Override
    public String name() {
        return "lahella";
    }

    @Override
    public ReadOutcome read(FeedInput input, FeedSink sink) throws IOException {
        switch (input.location()) {
            case FeedLocation.OnDisk file -> new Page(sink, 0).read(input.open(file.path()));
            case FeedLocation.OnWeb web -> readPages(input, web.address(), sink);
        }
        return ReadOutcome.SNAPSHOT;
    }

    private void readPages(FeedInput input, URI feed, FeedSink sink) throws IOException {
        var skip = input.resumeFrom().map(LahellaFormat::skipOf).orElse(0);
        Set<String> before = Set.of();
        while (true) {
            var address = WebAddresses.with(
                    feed, Map.of("limit", String.valueOf(PAGE_SIZE), "skip", String.valueOf(skip), "total", "true"));
            var page = new Page(sink, skip);
            var more = page.read(input.open(address));
            if (page.ids.isEmpty() && more) {
                throw new IOException("The feed says that there is more, but its page is empty: " + address);
            }
            if (!page.ids.isEmpty() && page.ids.equals(before)) {
                throw new IOException("The feed gives the same page again and again: " + address);
            }
            if (!more) {
                return;
            }
            before = page.ids;
            skip += page.count;
            sink.checkpoint("skip=" + skip);
        }
    }

    private static int skipOf(String cursor) {
        return Integer.parseInt(cursor.replace("skip=", ""));
    }

    /** One page being read. */
    private final class Page {

        private final FeedSink sink;
        private final int skipped;
        private final Set<String> ids = new HashSet<>();
        private int count;

        Page(FeedSink sink, int skipped) {
            this.sink = sink;
            this.skipped = skipped;
        }

        /** Gives the page's records, and says whether another page follows. */
        boolean read(InputStream document) throws IOException {
            var others = JsonRecords.each(document, "items", this::take);
            var total = others.get("total");
            if (total != null && total.isNumber()) {
                sink.expect(total.getLongValue());
            }
            var hasMore = others.get("hasMore");
            // Where the feed does not say, a full page means that one should ask again.
            return hasMore != null && hasMore.isBoolean() ? hasMore.getBooleanValue() : count >= PAGE_SIZE;
        }

        private void take(JsonNode node) {
            count++;
            var record = JsonRecord.read(node, ID, skipped + count, read -> notice.read(read, sink));
            ids.add(record.id());
            sink.accept(record);
        }
    }
}
