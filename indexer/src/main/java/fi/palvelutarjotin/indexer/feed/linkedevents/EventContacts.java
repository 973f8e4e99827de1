package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.PublishedContact;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the ways to ask more: the event's page, in each language that has its own, and the page for tickets. */
final class EventContacts {

    private static final Map<Language, LocalizedText> PAGES = Map.of(
            Language.SV, LocalizedText.of(Language.SV, "På svenska"),
            Language.EN, LocalizedText.of(Language.EN, "In English"));

    private static final LocalizedText TICKETS =
            new LocalizedText(Map.of(Language.FI, "Liput", Language.SV, "Biljetter", Language.EN, "Tickets"));

    private EventContacts() {}

    static List<Contact> read(Json event) {
        var byAddress = new LinkedHashMap<String, Contact>();
        var pages = EventTexts.line(event.get("info_url")).texts().entrySet().stream()
                .flatMap(page ->
                        PublishedContact.web(page.getValue(), PAGES.getOrDefault(page.getKey(), LocalizedText.EMPTY))
                                .stream());
        var tickets = event.get("offers").items().stream()
                .flatMap(offer -> EventTexts.line(offer.get("info_url")).texts().values().stream())
                .flatMap(address -> PublishedContact.web(address, TICKETS).stream());
        var people = EventTexts.line(event.get("provider_contact_info")).texts().values().stream()
                .flatMap(written -> Stream.of(written.split("[,;]|\\s{2,}")))
                .flatMap(part -> PublishedContact.email(part, LocalizedText.EMPTY)
                        .or(() -> part.strip().matches("[+0][\\d ()-]+")
                                ? PublishedContact.phone(part, LocalizedText.EMPTY)
                                : Optional.empty())
                        .stream());
        Stream.of(pages, tickets, people)
                .flatMap(contacts -> contacts)
                .forEach(contact -> byAddress.putIfAbsent(contact.value(), contact));
        return List.copyOf(byAddress.values());
    }
}
