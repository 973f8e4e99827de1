package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Phone numbers, e-mail and web addresses as PTV gives them, once each with what is said of them in each language. */
final class PtvContacts {

    private static final Set<String> NUMBER_TYPES = Set.of("Phone", "Sms");

    private record Key(Contact.Kind kind, String value) {}

    private final Map<Key, LocalizedText> found = new LinkedHashMap<>();

    List<Contact> contacts() {
        var contacts = new ArrayList<Contact>();
        found.forEach((key, description) -> contacts.add(new Contact(key.kind(), key.value(), description)));
        return contacts;
    }

    /** Puts contacts of several channels together. */
    static List<Contact> joined(List<List<Contact>> lists) {
        var all = new PtvContacts();
        lists.forEach(contacts ->
                contacts.forEach(contact -> all.add(contact.kind(), contact.value(), contact.description())));
        return all.contacts();
    }

    PtvContacts phones(Json numbers) {
        for (var item : numbers.items()) {
            // Organisations' numbers have no type; the example's type is the word "type".
            if (NUMBER_TYPES.contains(item.get("type").text().orElse("Phone"))) {
                item.get("number")
                        .code()
                        .ifPresent(number ->
                                add(Contact.Kind.PHONE, withPrefix(item, number), said(item, "additionalInformation")));
            }
        }
        return this;
    }

    PtvContacts emails(Json addresses) {
        for (var item : addresses.items()) {
            Texts.value(item)
                    .filter(PtvContacts::isAddressOfSomebody)
                    .ifPresent(address -> add(Contact.Kind.EMAIL, address, said(item, "description")));
        }
        return this;
    }

    /** Web pages: the address in {@code url}, its name in {@code value}. */
    PtvContacts pages(Json pages, LocalizedText nameless) {
        for (var item : pages.items()) {
            var example = item.get("value").text().filter("value"::equals).isPresent();
            var name = said(item, "value");
            if (!example) {
                page(item.get("url").text(), name.isEmpty() ? inLanguageOf(item, nameless) : name);
            }
        }
        return this;
    }

    /** Forms and the addresses of PTV's older versions: the address itself in {@code value}. */
    PtvContacts addresses(Json addresses, LocalizedText name) {
        for (var item : addresses.items()) {
            page(Texts.value(item), inLanguageOf(item, name));
        }
        return this;
    }

    private void page(Optional<String> address, LocalizedText name) {
        address.map(text -> text.regionMatches(true, 0, "www.", 0, 4) ? "https://" + text : text)
                .filter(Contact::isWebAddress)
                .ifPresent(url -> add(Contact.Kind.WEB, url, name));
    }

    private void add(Contact.Kind kind, String value, LocalizedText description) {
        found.merge(new Key(kind, value), description, LocalizedText::orElse);
    }

    private static String withPrefix(Json item, String number) {
        var national = item.get("isFinnishServiceNumber").bool().orElse(false) || number.startsWith("+");
        return item.get("prefixNumber")
                .code()
                .filter(prefix -> !national)
                .map(prefix -> prefix + " " + number.replaceFirst("^0", ""))
                .orElse(number);
    }

    /** "etunimi.sukunimi@…" tells how addresses are formed and is nobody's. */
    private static boolean isAddressOfSomebody(String address) {
        return address.indexOf('@') > 0
                && !address.matches("(?i)(etunimi|f(ö|o)rnamn|firstname|first\\.?name)[._-]?\\w*@.*|.*[\\s<>].*");
    }

    private static LocalizedText said(Json item, String field) {
        var text = item.get(field).text().filter(words -> !words.equals(field)).map(CleanText::line);
        return text.map(words -> LocalizedText.of(language(item), words)).orElse(LocalizedText.EMPTY);
    }

    private static LocalizedText inLanguageOf(Json item, LocalizedText text) {
        var language = language(item);
        return text.in(language).map(words -> LocalizedText.of(language, words)).orElse(text);
    }

    private static Language language(Json item) {
        return Texts.language(item).orElse(Language.FI);
    }
}
