package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.List;
import java.util.Optional;

/** Reads a service channel of any of PTV's five types. */
final class ChannelReader {

    private final PlaceReader places;

    ChannelReader(PlaceReader places) {
        this.places = places;
    }

    ServiceChannel read(Json channel, Notices notices) {
        var type = channel.get("serviceChannelType").requiredText();
        var name = Texts.ofType(channel.get("serviceChannelNames").items(), CleanText::line, "Name");
        var hours =
                OpeningHours.of(OpeningBlock.read(channel.get("serviceHours").items(), notices));
        return new ServiceChannel(
                way(type, channel),
                located(type, channel, name, notices),
                hours,
                contacts(channel, name).contacts());
    }

    private static Optional<Channel> way(String type, Json channel) {
        return switch (type) {
            case "ServiceLocation" -> Optional.of(Channel.PLACE);
            case "Phone" -> Optional.of(Channel.PHONE);
            case "EChannel", "WebPage" -> Optional.of(Channel.ONLINE);
            case "PrintableForm" -> Optional.empty();
            default ->
                throw new UnreadableRecord(
                        "The type of the service channel is not known",
                        channel.get("serviceChannelType").path() + ": " + type);
        };
    }

    private List<Place> located(String type, Json channel, LocalizedText name, Notices notices) {
        return type.equals("ServiceLocation")
                ? places.read(channel.get("addresses").items(), name, notices)
                : List.of();
    }

    private static PtvContacts contacts(Json channel, LocalizedText name) {
        return new PtvContacts()
                .phones(channel.get("phoneNumbers"))
                .phones(channel.get("supportPhones"))
                .emails(channel.get("emails"))
                .emails(channel.get("supportEmails"))
                .pages(channel.get("webPages"), name)
                .addresses(channel.get("urls"), name)
                .addresses(channel.get("channelUrls"), name);
    }
}
