package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a service together with its channels and the organisation responsible for it: that is a listing. */
final class ServiceReader {

    private final PtvClasses classes = new PtvClasses();
    private final AreaReader areas;

    ServiceReader(AreaReader areas) {
        this.areas = areas;
    }

    SourceListing read(Json service, Known known, Notices notices) {
        var texts = new ServiceTexts(service);
        if (texts.name().isEmpty()) {
            throw new UnreadableRecord(
                    "The service has no name in Finnish, Swedish, English or Northern Sámi", "serviceNames");
        }
        var themes = classes.themes(service, notices);
        var channels = channels(service, known, notices);
        var draft = ListingContent.draft(PtvClasses.kind(service, themes), texts.name())
                .summary(texts.summary())
                .description(texts.description())
                .keywords(texts.keywords())
                .themes(themes)
                .targetGroups(classes.targetGroups(service, notices))
                .area(areas.read(service, notices))
                .price(texts.price(notices))
                .languages(classes.languages(service, notices));
        var ways = EnumSet.noneOf(Channel.class);
        channels.forEach(channel -> channel.way().ifPresent(ways::add));
        var content = draft.channels(ways)
                .places(channels.stream()
                        .flatMap(channel -> channel.places().stream())
                        .distinct()
                        .toList())
                .schedule(schedule(channels))
                .contacts(PtvContacts.joined(
                        channels.stream().map(ServiceChannel::contacts).toList()))
                .content();
        return new SourceListing(
                organisation(service, known, texts),
                content,
                PtvTimes.moment(service.get("modified")).orElse(null));
    }

    /** The channels in the service's order, with the hours and contacts that hold for this service only. */
    private static List<ServiceChannel> channels(Json service, Known known, Notices notices) {
        var channels = new ArrayList<ServiceChannel>();
        for (var connection : service.get("serviceChannels").items()) {
            var id = connection.get("serviceChannel").get("id").text();
            var channel = id.flatMap(known::channel);
            if (channel.isPresent()) {
                channels.add(channel.get().connectedBy(connection, notices));
            } else {
                id.ifPresent(missing -> notices.unknownCode("ptv-service-channels", missing));
            }
        }
        return channels;
    }

    /** The hours of the places; those of phones only where there is no place. */
    private static Schedule schedule(List<ServiceChannel> channels) {
        var located = channels.stream()
                .filter(channel -> !channel.places().isEmpty())
                .map(ServiceChannel::hours)
                .toList();
        return OpeningHours.together(
                located.isEmpty() ? channels.stream().map(ServiceChannel::hours).toList() : located);
    }

    private static @Nullable OrganisationContent organisation(Json service, Known known, ServiceTexts texts) {
        var named = service.get("organizations").items();
        return named.stream()
                .filter(item -> item.get("roleType").text().orElse("").equals("Responsible"))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(item -> item.get("organization"))
                .flatMap(organisation -> knownOrNamed(organisation, known, texts))
                .orElse(null);
    }

    private static Optional<OrganisationContent> knownOrNamed(Json organisation, Known known, ServiceTexts texts) {
        var language = texts.name().texts().keySet().stream().findFirst().orElse(Language.FI);
        return organisation
                .get("id")
                .text()
                .flatMap(known::organisation)
                .or(() -> organisation.get("name").text().map(name -> OrganisationReader.named(name, language)));
    }
}
