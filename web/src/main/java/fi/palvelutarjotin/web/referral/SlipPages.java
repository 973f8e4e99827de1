package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PhoneText;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Makes what the client takes along on paper. */
@Singleton
final class SlipPages {

    private final Listings listings;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SiteAddress site;
    private final Clock clock;

    SlipPages(Listings listings, Labels labels, WordsOf wordsOf, Frames frames, SiteAddress site, Clock clock) {
        this.listings = listings;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.site = site;
        this.clock = clock;
    }

    /** Slips with a code that the client shows. */
    SlipPage slips(Referral first, List<Referral> referrals, Language reader) {
        var address = ReferralAddresses.slips(reader, first.id());
        return new SlipPage(
                frames.of(
                        reader,
                        wordsOf.language(reader).text("slip.title"),
                        language -> ReferralAddresses.slips(language, first.id())),
                ReferralAddresses.desk(reader) + "/" + first.id(),
                address + ".pdf",
                null,
                null,
                referrals.stream().map(referral -> slip(referral, true, reader)).toList());
    }

    /** The client's letter: what was sent to whom, and the way to their own page. */
    SlipPage letter(String token, List<Referral> referrals, Language reader) {
        var own = ReferralAddresses.own(reader, token);
        var link = site.configured().orElse("") + own;
        return new SlipPage(
                frames.of(
                        reader,
                        wordsOf.language(reader).text("letter.title"),
                        language -> ReferralAddresses.own(language, token)),
                own,
                own + "/letter.pdf",
                link,
                QrCode.of(link),
                referrals.stream()
                        .map(referral -> slip(referral, false, reader))
                        .toList());
    }

    private SlipPage.Slip slip(Referral referral, boolean redeemed, Language reader) {
        var listing = Optional.ofNullable(referral.listing()).flatMap(listings::findPublished);
        var words = wordsOf.language(reader);
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        var address = redeemed
                ? site.configured().orElse("") + ReferralAddresses.redeem(reader, referral.writtenCode())
                : null;
        return new SlipPage.Slip(
                referral.receiver().name(),
                listing.map(found -> Shown.of(found.content().name(), reader)).orElse(null),
                listing.map(Listing::content)
                        .map(content ->
                                new PlaceText(labels, words).of(content.places(), content.area(), content.channels()))
                        .orElse(null),
                listing.flatMap(found -> found.content().schedule().next(now))
                        .map(new Times(words)::once)
                        .orElse(null),
                listing.stream()
                        .flatMap(found -> found.content().contacts().stream())
                        .filter(contact -> contact.kind() == Contact.Kind.PHONE)
                        .map(contact -> PhoneText.grouped(contact.value()))
                        .distinct()
                        .toList(),
                referral.writtenCode(),
                address,
                address == null ? null : QrCode.of(address));
    }
}
