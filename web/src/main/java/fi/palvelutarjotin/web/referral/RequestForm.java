package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.PublicId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request as it was typed.
 *
 * @param way empty when none was chosen
 * @param isTrap whether the field was filled that people do not see: a program sent it
 */
record RequestForm(
        List<UUID> listings,
        String name,
        Optional<ContactWay> way,
        String contact,
        String time,
        String words,
        boolean consent,
        boolean protectedPerson,
        boolean isTrap) {

    static final String LISTING = "listing";

    RequestForm {
        listings = List.copyOf(listings);
    }

    /** What has to be mended, by the field at which it is told. */
    enum Fault {
        NO_NAME("name"),
        NO_WAY("way-call"),
        NO_CONTACT("contact"),
        NOT_A_TELEPHONE("contact"),
        NOT_AN_ADDRESS("contact"),
        TOO_LONG("words"),
        IDENTITY_NUMBER("words"),
        NO_CONSENT("consent"),
        TOO_MANY("send");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Whether more was asked about than goes out at once; what is over is left out. */
    public boolean tooMany() {
        return listings.size() > most();
    }

    /** So many go out at once. */
    public int most() {
        return Handover.MOST_TARGETS;
    }

    static RequestForm of(FormFields sent) {
        return new RequestForm(
                listings(sent),
                sent.value("name"),
                ContactWay.find(sent.value("way")),
                sent.value("contact"),
                sent.value("time"),
                sent.value("words"),
                sent.isTicked("consent"),
                sent.isTicked("protected"),
                sent.isTicked("homepage"));
    }

    /** An empty form about the same: nothing of a person is taken from an address. */
    RequestForm listingsOnly() {
        return new RequestForm(listings, "", Optional.empty(), "", "", "", false, false, false);
    }

    /** The listings that are asked about, each once and in the order given. */
    static List<UUID> listings(FormFields sent) {
        return sent.all(LISTING).stream()
                .flatMap(id -> PublicId.parse(id).stream())
                .distinct()
                .toList();
    }

    /** What the client tells, in the language in which they tell it. */
    ClientDetails client(Language language, @Nullable String municipality, List<String> themes) {
        return new ClientDetails(
                name,
                way.orElse(ContactWay.CALL),
                contact,
                time,
                language,
                municipality,
                themes,
                words,
                protectedPerson);
    }

    Set<Fault> faults(Language language) {
        var faults = EnumSet.noneOf(Fault.class);
        for (var fault : client(language, null, List.of()).faults()) {
            switch (fault) {
                case NO_NAME -> faults.add(Fault.NO_NAME);
                case NO_CONTACT -> faults.add(Fault.NO_CONTACT);
                case NOT_A_TELEPHONE -> faults.add(Fault.NOT_A_TELEPHONE);
                case NOT_AN_ADDRESS -> faults.add(Fault.NOT_AN_ADDRESS);
                case TOO_LONG -> faults.add(Fault.TOO_LONG);
                case IDENTITY_NUMBER -> faults.add(Fault.IDENTITY_NUMBER);
                case TOO_MANY_THEMES -> throw new IllegalStateException("nobody chose themes");
            }
        }
        if (way.isEmpty()) {
            faults.add(Fault.NO_WAY);
            // What should stand in the field is not known yet.
            faults.remove(Fault.NOT_A_TELEPHONE);
        }
        if (!consent) {
            faults.add(Fault.NO_CONSENT);
        }
        return faults;
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "RequestForm[]";
    }
}
