package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedFormat;
import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import fi.palvelutarjotin.indexer.feed.WebAddresses;
import fi.palvelutarjotin.indexer.feed.fetch.LoopGuard;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
        var guard = new LoopGuard();
        while (true) {
            var address = page(feed, skip);
            var page = new Page(sink, skip);
            var more = page.read(input.open(address));
            if (page.ids.isEmpty() && more) {
                throw new IOException("The feed says that there is more, but its page is empty: " + address);
            }
            if (!more) {
                return;
            }
            guard.page(address);
            guard.content(address, String.join("\n", page.ids));
            skip += page.count;
            sink.checkpoint("skip=" + skip);
        }
    }

    /** The same page has the same address in every run. */
    private static URI page(URI feed, int skip) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("limit", String.valueOf(PAGE_SIZE));
        asked.put("skip", String.valueOf(skip));
        asked.put("total", "true");
        return WebAddresses.with(feed, asked);
    }

    private static int skipOf(String cursor) {
        return Integer.parseInt(cursor.replace("skip=", ""));
    }

    /** One page being read. */
    private final class Page {

        private final FeedSink sink;
        private final int skipped;
        private final List<String> ids = new ArrayList<>();
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
            ids.add(JsonRecord.idOf(node, ID).orElse(record.raw()));
            sink.accept(record);
        }
    }
}
