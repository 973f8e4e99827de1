package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A referral as a professional has typed it, together with the client.
 *
 * @param handover the id that keeps it from being sent twice; empty until it is checked
 * @param desk the municipality's desk that it goes to instead of to the organisers of listings
 * @param themes codes of what help is about
 * @param safe whether somebody has said that nobody is in danger
 * @param how in which way the client agreed; empty when none was chosen
 * @param feedback whether the client lets the sender hear what comes of it
 */
record ReferForm(
        Optional<UUID> handover,
        List<UUID> listings,
        Optional<UUID> desk,
        boolean safe,
        String name,
        Optional<ContactWay> way,
        String contact,
        String time,
        Optional<Language> language,
        String municipality,
        List<String> themes,
        String words,
        boolean protectedPerson,
        Optional<Consent.How> how,
        boolean feedback) {

    static final String DESK = "desk";

    private static final String THEME = "theme";
    private static final int LONGEST_CODE = 60;

    /** In a form: the client cannot have agreed online where a professional types. */
    static final List<Consent.How> WAYS_OF_CONSENT = List.of(Consent.How.TOLD_TO_SENDER, Consent.How.SIGNED_ON_PAPER);

    ReferForm {
        listings = List.copyOf(listings);
        themes = List.copyOf(themes);
    }

    /** Whether more was chosen than one referral takes; what is over is left out. */
    public boolean tooMany() {
        return listings.size() > most();
    }

    /** So many go out at once. */
    public int most() {
        return Handover.MOST_TARGETS;
    }

    static ReferForm of(FormFields sent) {
        return new ReferForm(
                PublicId.parse(sent.value("handover")),
                RequestForm.listings(sent),
                PublicId.parse(sent.value(DESK)),
                sent.value("danger").equals("no"),
                sent.value("name"),
                ContactWay.find(sent.value("way")),
                sent.value("contact"),
                sent.value("time"),
                Language.find(sent.value("spoken")),
                sent.value("municipality"),
                sent.all(THEME).stream()
                        .filter(code -> code.length() <= LONGEST_CODE)
                        .distinct()
                        .toList(),
                sent.value("words"),
                sent.isTicked("protected"),
                WAYS_OF_CONSENT.stream()
                        .filter(how -> how.code().equals(sent.value("how")))
                        .findFirst(),
                sent.isTicked("feedback"));
    }

    /** Only whom it is about, and that nobody is in danger: nothing of a person is taken from an address. */
    ReferForm withoutClient() {
        return of(new FormFields(Map.of(
                RequestForm.LISTING,
                listings.stream().map(UUID::toString).toList(),
                DESK,
                desk.stream().map(UUID::toString).toList(),
                "danger",
                safe ? List.of("no") : List.of())));
    }

    /** All of it as hidden fields of the next page, and a handover that was not sent before. */
    List<Map.Entry<String, String>> hidden(UUID newHandover) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("handover", handover.orElse(newHandover).toString());
        desk.ifPresent(id -> fields.put(DESK, id.toString()));
        fields.put("danger", "no");
        fields.put("name", name);
        way.ifPresent(chosen -> fields.put("way", chosen.code()));
        fields.put("contact", contact);
        fields.put("time", time);
        language.ifPresent(spoken -> fields.put("spoken", spoken.code()));
        fields.put("municipality", municipality);
        fields.put("words", words);
        if (protectedPerson) {
            fields.put("protected", "yes");
        }
        how.ifPresent(chosen -> fields.put("how", chosen.code()));
        if (feedback) {
            fields.put("feedback", "yes");
        }
        return Stream.of(
                        listings.stream().map(listing -> Map.entry(RequestForm.LISTING, listing.toString())),
                        themes.stream().map(theme -> Map.entry(THEME, theme)),
                        fields.entrySet().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** What the client told; to be kept only when {@link ReferFaults} finds nothing. */
    ClientDetails client(Language reader, Optional<String> municipalityCode) {
        return new ClientDetails(
                name,
                way.orElse(ContactWay.CALL),
                contact,
                time,
                language.orElse(reader),
                municipalityCode.orElse(null),
                themes,
                words,
                protectedPerson);
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "ReferForm[]";
    }
}
