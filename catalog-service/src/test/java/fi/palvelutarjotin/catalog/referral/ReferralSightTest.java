package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.referral.ReferralSight.After;
import fi.palvelutarjotin.catalog.referral.ReferralSight.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** What each side sees is what its log holds for it, in whichever pages it is read. */
class ReferralSightTest {

    private static final int REFERRALS = 24;
    private static final UUID SENDER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final ReferralSite SITE = new ReferralSite();
    private static final ReferralSight SIGHT = SITE.catalogue.get(ReferralSight.class);
    private static final List<Referral> ALL = begin();

    private static List<Referral> begin() {
        var random = new Random(1);
        var sent = new ArrayList<Referral>();
        for (var number = 0; number < REFERRALS; number++) {
            sent.addAll(SITE.refer(SENDER, number % 2 == 0, number % 3 == 0 ? SITE.choir : SITE.walkers)
                    .referrals());
            later(random);
        }
        for (var step = 0; step < 3 * REFERRALS; step++) {
            var one = SITE.referrals
                    .find(sent.get(random.nextInt(REFERRALS)).id())
                    .orElseThrow();
            var open = Moves.open(one.state(), Party.RECEIVER).stream()
                    // Only once for each.
                    .filter(move -> move.event() != Event.ASK_TIME)
                    .toList();
            if (!open.isEmpty()) {
                var move = open.get(random.nextInt(open.size()));
                var given = Given.chosen(Reason.of(move.event()).stream().findFirst(), Optional.of(Outcome.TAKES_PART));
                SITE.done(one, move.event(), Party.RECEIVER, given);
                later(random);
            }
        }
        return sent.stream()
                .map(referral -> SITE.referrals.find(referral.id()).orElseThrow())
                .toList();
    }

    @AfterContainer
    static void stop() {
        SITE.close();
    }

    /** Sometimes at the same moment. */
    private static void later(Random random) {
        SITE.clock.forward(Duration.ofSeconds(random.nextInt(2)));
    }

    @Property(tries = 60)
    void leafingGivesEachReferralOfASideOnce(
            @ForAll boolean sends,
            @ForAll @IntRange(min = 1, max = 9) int size,
            @ForAll @Size(max = 3) Set<State> states) {
        var side = sends
                ? new Side.Sender(SENDER)
                : new Side.Receiving(Objects.requireNonNull(SITE.walkers.organisation()));
        var given = new ArrayList<SeenReferral>();
        for (var page = SIGHT.list(side, asked(states, null, size)); !page.isEmpty(); ) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            given.addAll(page);
            var last = given.getLast();
            page = SIGHT.list(
                    side, asked(states, new After(last.since(), last.referral().id()), size));
        }
        var expected = ALL.stream()
                .filter(referral -> sends || referral.receiver().id().equals(SITE.walkers.id()))
                .filter(referral -> states.isEmpty()
                        || states.contains(known(referral, sends).getLast().to()))
                .sorted(Comparator.comparing((Referral referral) ->
                                known(referral, sends).getLast().at())
                        .thenComparing(referral -> referral.id().toString()))
                .toList();
        assertThat(given.stream().map(seen -> seen.referral().id()))
                .containsExactlyElementsOf(expected.stream().map(Referral::id).toList());
        assertThat(given).allSatisfy(seen -> {
            var known = known(seen.referral(), sends);
            assertThat(seen.last()).isEqualTo(known.getLast());
            assertThat(seen.version()).isEqualTo(known.size());
            assertThat(seen.sent()).isEqualTo(known.getFirst().at());
        });
    }

    private static Asked asked(Set<State> states, @Nullable After after, int size) {
        return new Asked(null, states, null, null, null, after, size);
    }

    /** What a side may know, told from the whole log. */
    private static List<ReferralMove> known(Referral referral, boolean sends) {
        var hides = sends && !SITE.referrals.allowsFeedback(referral);
        return SITE.referrals.moves(referral.id()).stream()
                .filter(move -> !hides || !move.event().isFeedback())
                .toList();
    }
}
