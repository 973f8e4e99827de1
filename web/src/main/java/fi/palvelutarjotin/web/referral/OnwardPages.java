package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.PlaceText;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows to whom a referral can go instead. */
@Singleton
final class OnwardPages {

    private final Alternatives alternatives;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    OnwardPages(Alternatives alternatives, Labels labels, WordsOf wordsOf, Frames frames, Clock clock) {
        this.alternatives = alternatives;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    /** The page of somebody who has signed in; without words what is prepared. */
    OnwardPage of(Referral referral, String typed, @Nullable String fault, Language reader) {
        var words = wordsOf.language(reader);
        var id = referral.id();
        var found = typed.isEmpty()
                ? alternatives.prepared(referral, reader)
                : alternatives.byWords(referral, typed, reader);
        return new OnwardPage(
                frames.of(reader, words.text("onward.title"), language -> ReferralAddresses.onward(language, id)),
                ReferralAddresses.onward(reader, id),
                ReferralAddresses.desk(reader) + "/" + id,
                referral.writtenCode(),
                referral.version(),
                fault,
                typed,
                ReferForm.WAYS_OF_CONSENT.stream()
                        .map(how -> new Choice(how.code(), words.text("refer.how." + how.code()), false))
                        .toList(),
                items(found, words));
    }

    /** What is prepared for the client's own choice. */
    List<OnwardPage.Item> prepared(Referral referral, Words words) {
        return items(alternatives.prepared(referral, words.language()), words);
    }

    private List<OnwardPage.Item> items(List<Alternatives.Alternative> found, Words words) {
        return found.stream().map(one -> item(one, words)).toList();
    }

    private OnwardPage.Item item(Alternatives.Alternative one, Words words) {
        var listing = one.listing();
        var receiver = one.receiver();
        var capacity = CapacityTexts.of(receiver.capacity(), words);
        if (listing == null) {
            return new OnwardPage.Item(receiver.id().toString(), "", receiver.name(), null, null, null, null, capacity);
        }
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        return new OnwardPage.Item(
                receiver.id().toString(),
                listing.id(),
                receiver.name(),
                Shown.of(listing.name(), words.language()),
                Addresses.listing(words.language(), listing.id()),
                new PlaceText(labels, words).of(listing.places(), listing.area(), listing.channels()),
                listing.schedule().next(now).map(new Times(words)::once).orElse(null),
                capacity);
    }
}
