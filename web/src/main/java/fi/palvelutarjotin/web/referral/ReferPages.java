package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.ReferralSettings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which a professional refers. */
@Singleton
final class ReferPages {

    private final Themes themes;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SiteAddress site;
    private final ReferralSettings settings;

    ReferPages(Themes themes, WordsOf wordsOf, Frames frames, SiteAddress site, ReferralSettings settings) {
        this.themes = themes;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.site = site;
        this.settings = settings;
    }

    /** The first question, the form, or the answers to check: all hold the same. */
    ReferPage of(ReferForm form, ReferTargets.Found found, List<RequestPage.Fault> faults, Language reader) {
        return page(form, found, faults, null, reader);
    }

    ReferPage sent(ReferForm form, ReferTargets.Found found, Handover.Sent sent, Language reader) {
        return page(form, found, List.of(), sent, reader);
    }

    private ReferPage page(
            ReferForm form,
            ReferTargets.Found found,
            List<RequestPage.Fault> faults,
            Handover.@Nullable Sent sent,
            Language reader) {
        var words = wordsOf.language(reader);
        var link = sent == null
                ? null
                : site.configured().orElse("")
                        + ReferralAddresses.own(form.language().orElse(reader), sent.clientToken());
        return new ReferPage(
                frame(form, faults.isEmpty() ? words.text("refer.title") : words.text("refer.title.fault"), reader),
                Addresses.front(reader) + "/refer",
                start(form, reader),
                found.targets().stream()
                        .map(target ->
                                target(found.listing(target), target.receiver().name(), words))
                        .toList(),
                found.others().stream()
                        .map(listing -> target(listing, "", words))
                        .toList(),
                form,
                Arrays.stream(ContactWay.values())
                        .map(way -> new Choice(
                                way.code(),
                                words.text("request.way." + way.code()),
                                form.way().filter(way::equals).isPresent()))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(language -> new Choice(
                                language.code(),
                                words.text("language." + language.code()),
                                form.language().orElse(reader) == language))
                        .toList(),
                themes.top().stream()
                        .map(theme -> new Choice(
                                theme.code(),
                                themes.label(theme.code(), reader),
                                form.themes().contains(theme.code())))
                        .toList(),
                ReferForm.WAYS_OF_CONSENT.stream()
                        .map(how -> new Choice(
                                how.code(),
                                words.text("refer.how." + how.code()),
                                form.how().filter(how::equals).isPresent()))
                        .toList(),
                faults,
                ClientDetails.LONGEST_WORDS,
                settings.monthsAfterEnd(),
                form.hidden(Handover.newId()).stream()
                        .map(field -> new ReferPage.Field(field.getKey(), field.getValue()))
                        .toList(),
                link,
                link == null ? null : QrCode.of(link),
                sent == null
                        ? List.of()
                        : sent.referrals().stream()
                                .map(referral ->
                                        new ReferPage.Sent(referral.receiver().name(), referral.writtenCode()))
                                .toList());
    }

    private Frame frame(ReferForm form, String title, Language reader) {
        return frames.of(reader, title, language -> start(form, language));
    }

    private static String start(ReferForm form, Language language) {
        return form.desk()
                .map(desk -> ReferralAddresses.referTo(language, desk))
                .orElseGet(() -> ReferralAddresses.refer(language, form.listings()));
    }

    /** A desk of a municipality is no listing: its own name says all. */
    private static RequestPage.Target target(@Nullable Listing listing, String receiver, Words words) {
        if (listing == null) {
            return new RequestPage.Target("", new Shown(receiver, null), receiver, null, "");
        }
        var id = listing.id().toString();
        return new RequestPage.Target(
                id,
                Objects.requireNonNull(Shown.of(listing.content().name(), words.language())),
                receiver,
                null,
                Addresses.listing(words.language(), id));
    }
}
