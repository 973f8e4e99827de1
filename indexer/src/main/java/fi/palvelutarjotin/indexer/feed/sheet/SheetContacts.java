package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.BusinessId;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads who arranges, how to reach them and how to sign up. */
final class SheetContacts {

    private final SheetWords words;

    SheetContacts(SheetWords words) {
        this.words = words;
    }

    @Nullable
    OrganisationContent organisation(SheetRow row, Notices notices) {
        var written = row.text("organisation.businessId");
        var businessId = written.flatMap(BusinessId::parse);
        if (businessId.isEmpty()) {
            written.ifPresent(wrong -> notices.unknownCode("y-tunnus", wrong));
        }
        var kind = words
                .of("organisation_kind", row.text("organisation.kind").stream().toList(), notices)
                .stream()
                .findFirst()
                .flatMap(OrganisationKind::find)
                .orElse(OrganisationKind.OTHER);
        return row.text("organisation")
                .map(name -> OrganisationContent.named(
                        LocalizedText.of(Language.FI, CleanText.line(name)), businessId.orElse(null), kind))
                .orElse(null);
    }

    /** Instructions for signing up mean that one must, unless they begin by saying that one need not. */
    static Registration registration(SheetRow row) {
        var instructions = row.localized("registration", CleanText::of);
        var url = row.text("registration.url").filter(Contact::isWebAddress).orElse(null);
        var email =
                row.text("registration.email").filter(SheetContacts::isEmail).orElse(null);
        if (instructions.isEmpty() && url == null && email == null) {
            return Registration.UNKNOWN;
        }
        var notNeeded = instructions.texts().values().stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).matches("(?s)(ei|ingen|no)\\b.*"));
        return new Registration(
                notNeeded ? Registration.Need.NOT_REQUIRED : Registration.Need.REQUIRED, instructions, url, email);
    }

    static List<Contact> read(SheetRow row, Notices notices) {
        var contacts = new ArrayList<Contact>();
        row.values("phone").forEach(number -> contacts.add(contact(Contact.Kind.PHONE, number)));
        for (var address : row.values("email")) {
            if (isEmail(address)) {
                contacts.add(contact(Contact.Kind.EMAIL, address));
            } else {
                notices.unknownCode("sheet-contacts", address);
            }
        }
        for (var written : row.values("website")) {
            var address = written.regionMatches(true, 0, "www.", 0, 4) ? "https://" + written : written;
            if (Contact.isWebAddress(address)) {
                contacts.add(contact(Contact.Kind.WEB, address));
            } else {
                notices.unknownCode("sheet-contacts", written);
            }
        }
        return contacts;
    }

    private static Contact contact(Contact.Kind kind, String value) {
        return new Contact(kind, value, LocalizedText.EMPTY);
    }

    private static boolean isEmail(String text) {
        return text.matches("[^@\\s<>]+@[^@\\s<>]+");
    }
}
