package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.Deadlines;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralSight;
import fi.palvelutarjotin.catalog.referral.Stage;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the desk: what waits for somebody, and what became of what they sent. */
@Singleton
final class DeskPages {

    private static final int MOST_ENDED = 50;

    private final DeskParties parties;
    private final ReferralSight sight;
    private final Receivers receivers;
    private final Listings listings;
    private final Deadlines deadlines;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    DeskPages(
            DeskParties parties,
            ReferralSight sight,
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

    /** A referral as far as somebody knows where it stands. */
    private record Seen(Referral referral, State state) {}

    /**
     * The page.
     *
     * @param only what stands there; everything when empty
     */
    DeskPage of(SignedIn who, @Nullable String said, Optional<State> only, Language reader) {
        var words = wordsOf.language(reader);
        var received = parties.received(who).stream().map(DeskPages::whole).toList();
        var sent = parties.sent(who).stream()
                .map(referral -> new Seen(referral, sight.stateBySender(referral)))
                .toList();
        var watched = watched(who);
        var latest =
                Comparator.comparing((Seen seen) -> seen.referral().since()).reversed();
        return new DeskPage(
                frames.of(reader, words.text("desk.title"), ReferralAddresses::desk),
                said,
                states(Stream.of(received, sent, watched).flatMap(List::stream), only, words),
                parties.desks(who).findAny().isPresent(),
                Senders.may(who),
                received.stream()
                        .filter(seen -> seen.state().isOpen() && isAsked(seen, only))
                        .sorted(Comparator.comparing(seen -> due(seen.referral())))
                        .map(seen -> line(seen, words))
                        .toList(),
                sent.stream()
                        .filter(seen -> isAsked(seen, only))
                        .sorted(latest)
                        .map(seen -> line(seen, words))
                        .toList(),
                parties.looksAfter(who)
                        ? watched.stream()
                                .filter(seen -> isAsked(seen, only))
                                .map(seen -> line(seen, words))
                                .toList()
                        : null,
                received.stream()
                        .filter(seen -> !seen.state().isOpen() && isAsked(seen, only))
                        .sorted(latest)
                        .limit(MOST_ENDED)
                        .map(seen -> line(seen, words))
                        .toList(),
                Senders.may(who) ? desks(reader) : List.of());
    }

    private static Seen whole(Referral referral) {
        return new Seen(referral, referral.state());
    }

    private static boolean isAsked(Seen seen, Optional<State> only) {
        return only.isEmpty() || only.get() == seen.state();
    }

    /** The states to choose from: those in which something stands; none where there is no choice. */
    private static List<Choice> states(Stream<Seen> all, Optional<State> only, Words words) {
        var texts = new ReferralTexts(words);
        var there = all.map(Seen::state).collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        only.ifPresent(there::add);
        return there.size() < 2
                ? List.of()
                : there.stream()
                        .map(state -> new Choice(state.code(), texts.state(state), only.equals(Optional.of(state))))
                        .toList();
    }

    /** What nobody acts on, and what came to nothing and can still be led on; the oldest first. */
    private List<Seen> watched(SignedIn who) {
        return parties.watched(who).stream()
                .filter(referral -> referral.stage() == Stage.ESCALATED || Onward.isOpen(referral, Party.COORDINATOR))
                .sorted(Comparator.comparing(Referral::since))
                .limit(MOST_ENDED)
                .map(DeskPages::whole)
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

    private DeskPage.Line line(Seen seen, Words words) {
        var referral = seen.referral();
        var state = seen.state();
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
