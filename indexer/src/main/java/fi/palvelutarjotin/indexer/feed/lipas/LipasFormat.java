package fi.palvelutarjotin.indexer.feed.lipas;

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
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** LIPAS, the register of sports places, in its first version's shape. See docs/decisions/feed-lipas.md. */
@Singleton
public final class LipasFormat implements FeedFormat {

    private static final String ID = "sportsPlaceId";

    /** Without this list the server gives ids only. */
    private static final String FIELDS = String.join(
            "&fields=",
            "name",
            "marketingName",
            "type.typeCode",
            "type.name",
            "properties",
            "freeUse",
            "email",
            "www",
            "phoneNumber",
            "reservationsLink",
            "admin",
            "owner",
            "lastModified",
            "location.address",
            "location.postalCode",
            "location.postalOffice",
            "location.neighborhood",
            "location.city.name",
            "location.city.cityCode",
            "location.coordinates.wgs84",
            "location.coordinates.tm35fin");

    private final LipasPlace place;

    public LipasFormat(Municipalities municipalities) {
        place = new LipasPlace(municipalities);
    }

    @Override
    public String name() {
        return "lipas";
    }

    @Override
    public ReadOutcome read(FeedInput input, FeedSink sink) throws IOException {
        switch (input.location()) {
            case FeedLocation.OnDisk file -> new Page(sink).read(input.open(file.path()));
            case FeedLocation.OnWeb web -> readPages(input, web.address(), sink);
        }
        return ReadOutcome.SNAPSHOT;
    }

    /** Reads until a page is empty: the server may give smaller pages than it is asked for. */
    private void readPages(FeedInput input, URI feed, FeedSink sink) throws IOException {
        var number = input.resumeFrom()
                .map(cursor -> Integer.parseInt(cursor.replace("page=", "")))
                .orElse(1);
        var guard = new LoopGuard();
        while (true) {
            var page = new Page(sink);
            var address = page(feed, number);
            page.read(input.open(address));
            if (page.ids.isEmpty()) {
                return;
            }
            guard.page(address);
            guard.content(address, String.join("\n", page.ids));
            number++;
            sink.checkpoint("page=" + number);
        }
    }

    private static URI page(URI feed, int number) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("pageSize", "100");
        asked.put("page", String.valueOf(number));
        var page = WebAddresses.with(WebAddresses.under(feed, "sports-places"), asked);
        return WebAddresses.has(feed, "fields") ? page : URI.create(page + "&fields=" + FIELDS);
    }

    /** One page being read. */
    private final class Page {

        private final FeedSink sink;
        private final List<String> ids = new ArrayList<>();
        private long count;

        Page(FeedSink sink) {
            this.sink = sink;
        }

        void read(InputStream document) throws IOException {
            JsonRecords.eachOrOnly(document, "items", this::take);
        }

        private void take(JsonNode node) {
            count++;
            var record = JsonRecord.read(node, ID, count, read -> place.read(read, sink));
            ids.add(JsonRecord.idOf(node, ID).orElse(record.raw()));
            sink.accept(record);
        }
    }
}
