package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Deadlines;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.Stage;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the desk: what waits for somebody, and what became of what they sent. */
@Singleton
final class DeskPages {

    private static final int MOST_ENDED = 50;

    private final DeskParties parties;
    private final SenderSight sight;
    private final Receivers receivers;
    private final Listings listings;
    private final Deadlines deadlines;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    DeskPages(
            DeskParties parties,
            SenderSight sight,
            Receivers receivers,
            Listings listings,
            Deadlines deadlines,
            WordsOf wordsOf,
            Frames frames,
            Clock clock) {
        this.parties = parties;
        this.sight = sight;
        this.receivers = receivers;
        this.listings = listings;
        this.deadlines = deadlines;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    DeskPage of(SignedIn who, @Nullable String said, Language reader) {
        var words = wordsOf.language(reader);
        var received = parties.received(who);
        var latest = Comparator.comparing(Referral::since).reversed();
        return new DeskPage(
                frames.of(reader, words.text("desk.title"), ReferralAddresses::desk),
                said,
                parties.desks(who).findAny().isPresent(),
                Senders.may(who),
                received.stream()
                        .filter(referral -> referral.state().isOpen())
                        .sorted(Comparator.comparing(this::due))
                        .map(referral -> line(referral, referral.state(), words))
                        .toList(),
                parties.sent(who).stream()
                        .sorted(latest)
                        .map(referral -> line(referral, sight.state(referral), words))
                        .toList(),
                parties.looksAfter(who) ? watched(who, words) : null,
                received.stream()
                        .filter(referral -> !referral.state().isOpen())
                        .sorted(latest)
                        .limit(MOST_ENDED)
                        .map(referral -> line(referral, referral.state(), words))
                        .toList(),
                Senders.may(who) ? desks(reader) : List.of());
    }

    /** What nobody acts on, and what came to nothing and can still be led on; the oldest first. */
    private List<DeskPage.Line> watched(SignedIn who, Words words) {
        return parties.watched(who).stream()
                .filter(referral -> referral.stage() == Stage.ESCALATED || Onward.isOpen(referral, Party.COORDINATOR))
                .sorted(Comparator.comparing(Referral::since))
                .limit(MOST_ENDED)
                .map(referral -> line(referral, referral.state(), words))
                .toList();
    }

    private List<DeskPage.Link> desks(Language reader) {
        return receivers.all().stream()
                .filter(receiver -> receiver.kind() != ReceiverKind.ORGANISATION)
                .map(receiver -> new DeskPage.Link(receiver.name(), ReferralAddresses.referTo(reader, receiver.id())))
                .toList();
    }

    private Instant due(Referral referral) {
        return deadlines.due(referral).orElse(Instant.MAX);
    }

    private DeskPage.Line line(Referral referral, State state, Words words) {
        var due = deadlines.due(referral).filter(day -> state == referral.state());
        return new DeskPage.Line(
                ReferralAddresses.desk(words.language()) + "/" + referral.id(),
                referral.writtenCode(),
                about(referral, words),
                referral.receiver().name(),
                new ReferralTexts(words).state(state),
                date(referral.since(), words),
                due.map(day -> date(day, words)).orElse(null),
                due.filter(day -> day.isBefore(clock.instant())).isPresent());
    }

    private String about(Referral referral, Words words) {
        return Optional.ofNullable(referral.listing())
                .flatMap(listings::findPublished)
                .flatMap(listing -> listing.content().name().bestFor(words.language()))
                .map(LocalizedText.Spoken::text)
                .orElseGet(() -> words.text("referral.kind." + referral.kind().code()));
    }

    private static String date(Instant at, Words words) {
        return new Times(words).date(LocalDate.ofInstant(at, Schedule.ZONE));
    }
}
