package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReferralSettings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the page with the form. */
@Singleton
final class RequestPages {

    private final WordsOf wordsOf;
    private final Frames frames;
    private final ReferralSettings settings;

    RequestPages(WordsOf wordsOf, Frames frames, ReferralSettings settings) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.settings = settings;
    }

    RequestPage of(RequestForm form, RequestTargets.Found found, Set<RequestForm.Fault> faults, Language reader) {
        var words = wordsOf.language(reader);
        return new RequestPage(
                frames.of(
                        reader,
                        faults.isEmpty() ? words.text("request.title") : words.text("request.title.fault"),
                        language -> ReferralAddresses.request(language, form.listings())),
                ReferralAddresses.request(reader, form.listings()),
                found.taking().entrySet().stream()
                        .map(entry -> target(entry.getValue(), entry.getKey(), words))
                        .toList(),
                found.others().stream()
                        .map(listing -> target(listing, null, words))
                        .toList(),
                form,
                Arrays.stream(ContactWay.values())
                        .map(way -> new Choice(
                                way.code(),
                                words.text("request.way." + way.code()),
                                form.way().filter(way::equals).isPresent()))
                        .toList(),
                faults.stream()
                        .map(fault -> new RequestPage.Fault(fault.field(), sentence(fault, words)))
                        .toList(),
                ClientDetails.LONGEST_WORDS,
                settings.monthsAfterEnd());
    }

    private static RequestPage.Target target(Listing listing, @Nullable Receiver receiver, Words words) {
        var id = listing.id().toString();
        return new RequestPage.Target(
                id,
                Objects.requireNonNull(Shown.of(listing.content().name(), words.language())),
                receiver == null ? null : receiver.name(),
                receiver == null || receiver.capacity().isEmpty() ? null : CapacityTexts.of(receiver.capacity(), words),
                Addresses.listing(words.language(), id));
    }

    private static String sentence(RequestForm.Fault fault, Words words) {
        return switch (fault) {
            case NO_NAME -> words.text("request.fault.noName");
            case NO_WAY -> words.text("request.fault.noWay");
            case NO_CONTACT -> words.text("request.fault.noContact");
            case NOT_A_TELEPHONE -> words.text("request.fault.telephone");
            case NOT_AN_ADDRESS -> words.text("request.fault.address");
            case TOO_LONG -> words.text("request.fault.tooLong", ClientDetails.LONGEST_WORDS);
            case IDENTITY_NUMBER -> words.text("request.fault.identityNumber");
            case TOO_MANY -> words.text("request.fault.tooMany");
            case NO_CONSENT -> words.text("request.fault.noConsent");
        };
    }
}
