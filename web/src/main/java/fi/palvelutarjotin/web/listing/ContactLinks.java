package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.Shown;
import java.util.List;

/** Contacts as links that a phone can call and a mail program can open. */
public final class ContactLinks {

    private ContactLinks() {}

    public static List<ListingPage.Link> of(List<Contact> contacts, Language reader) {
        return contacts.stream().map(contact -> link(contact, reader)).toList();
    }

    private static ListingPage.Link link(Contact contact, Language reader) {
        var address = switch (contact.kind()) {
            case PHONE -> "tel:" + PhoneText.dialled(contact.value());
            case EMAIL -> "mailto:" + contact.value();
            case WEB -> contact.value();
        };
        var text = switch (contact.kind()) {
            case PHONE -> PhoneText.grouped(contact.value());
            case EMAIL -> contact.value();
            case WEB ->
                contact.value().replaceFirst("^(?i:https?)://(www\\.)?", "").replaceFirst("/$", "");
        };
        return new ListingPage.Link(text, address, Shown.of(contact.description(), reader));
    }
}
