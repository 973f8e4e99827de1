package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * What a PTV service channel tells its services: kept small, because all channels are kept while the services are read.
 *
 * @param way how one takes part through it; none through a form
 * @param places where it is; empty unless it is a place
 * @param hours when it is open or answers
 */
record ServiceChannel(Optional<Channel> way, List<Place> places, Schedule hours, List<Contact> contacts) {

    /** This channel as one service uses it: a service may have hours and contacts of its own there. */
    ServiceChannel connectedBy(Json connection, Notices notices) {
        var ownHours =
                OpeningHours.of(OpeningBlock.read(connection.get("serviceHours").items(), notices));
        var details = connection.get("contactDetails");
        var ownContacts = new PtvContacts()
                .phones(details.get("phoneNumbers"))
                .emails(details.get("emails"))
                .pages(details.get("webPages"), LocalizedText.EMPTY)
                .contacts();
        return new ServiceChannel(
                way,
                places,
                ownHours.isEmpty() ? hours : ownHours,
                ownContacts.isEmpty() ? contacts : PtvContacts.joined(List.of(ownContacts, contacts)));
    }
}
