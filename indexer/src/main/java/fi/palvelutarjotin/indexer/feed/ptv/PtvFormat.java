package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.FeedFormat;
import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.FeedLocation;
import fi.palvelutarjotin.indexer.feed.FeedSink;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * The Finnish Service Catalogue (Palvelutietovaranto, PTV), open API version 11 and the older versions of the same
 * shape: from its address, or from saved documents. The traps are told in {@code docs/decisions/feed-ptv.md}.
 */
@Singleton
public final class PtvFormat implements FeedFormat {

    private final ServiceReader services;
    private final ChannelReader channels;
    private final OrganisationReader organisations;

    public PtvFormat(Municipalities municipalities) {
        var places = new PlaceReader(municipalities);
        var areas = new AreaReader(municipalities, places);
        services = new ServiceReader(areas);
        channels = new ChannelReader(places);
        organisations = new OrganisationReader(areas);
    }

    @Override
    public String name() {
        return "ptv";
    }

    @Override
    public ReadOutcome read(FeedInput input, FeedSink sink) throws IOException {
        var records = new PtvRecords(services, channels, organisations, sink);
        return switch (input.location()) {
            case FeedLocation.OnDisk disk -> new DiskReading(input, records).read(disk.path());
            case FeedLocation.OnWeb web -> new WebReading(input, sink, records, web.address()).read();
        };
    }
}
