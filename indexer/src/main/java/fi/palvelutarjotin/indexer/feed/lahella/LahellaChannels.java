package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.Paragraphs;
import fi.palvelutarjotin.indexer.feed.PublishedContact;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the ways of taking part in what a notice tells of. */
final class LahellaChannels {

    private final LahellaLanguages languages;
    private final LahellaPlaces places;

    LahellaChannels(Municipalities municipalities, LahellaLanguages languages) {
        this.languages = languages;
        places = new LahellaPlaces(municipalities, languages);
    }

    /**
     * What the channels say together.
     *
     * @param directions how to find there, or how the link comes
     */
    record Taking(
            Set<Channel> channels,
            List<Place> places,
            LocalizedText directions,
            Registration.Need need,
            LocalizedText instructions,
            @Nullable String url,
            @Nullable String email) {

        /** How to sign up: the notice's own words go before those of a channel. */
        Registration registration(LocalizedText ofNotice) {
            return new Registration(need, ofNotice.orElse(instructions), url, email);
        }
    }

    Taking read(List<Json> channels, AreaServed region, Notices notices) {
        var kinds = EnumSet.noneOf(Channel.class);
        var directions = LocalizedText.EMPTY;
        var instructions = LocalizedText.EMPTY;
        for (var channel : channels) {
            LahellaNotice.texts(channel.get("type")).forEach(type -> kinds.addAll(kindsOf(type, notices)));
            directions = Paragraphs.append(directions, languages.text(channel, "summary", notices));
            instructions = Paragraphs.append(instructions, languages.text(channel, "registration", notices));
        }
        return new Taking(
                kinds,
                channels.stream()
                        .filter(channel -> LahellaNotice.texts(channel.get("type"))
                                .anyMatch(type ->
                                        kindsOf(type, (table, code) -> {}).contains(Channel.PLACE)))
                        .flatMap(channel -> places.read(channel, region, notices).stream())
                        .distinct()
                        .toList(),
                directions,
                need(channels),
                instructions,
                texts(channels, "registrationUrl")
                        .flatMap(url -> PublishedContact.webAddress(url).stream())
                        .findFirst()
                        .orElse(null),
                texts(channels, "registrationEmail")
                        .flatMap(email -> PublishedContact.emailAddress(email).stream())
                        .findFirst()
                        .orElse(null));
    }

    private static Registration.Need need(List<Json> channels) {
        var told = channels.stream()
                .flatMap(channel -> channel.get("registrationRequired").bool().stream())
                .toList();
        if (told.contains(true)) {
            return Registration.Need.REQUIRED;
        }
        return told.isEmpty() ? Registration.Need.UNKNOWN : Registration.Need.NOT_REQUIRED;
    }

    private static Stream<String> texts(List<Json> channels, String field) {
        return channels.stream().flatMap(channel -> channel.get(field).text().stream());
    }

    private static Set<Channel> kindsOf(String type, Notices notices) {
        return switch (type) {
            case "place" -> Set.of(Channel.PLACE);
            case "online" -> Set.of(Channel.ONLINE);
            case "phone" -> Set.of(Channel.PHONE);
            case "hybrid" -> Set.of(Channel.PLACE, Channel.ONLINE);
            default -> {
                notices.unknownCode("lahella-codes", type);
                yield Set.of();
            }
        };
    }
}
