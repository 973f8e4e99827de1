package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MovesTest {

    /** Written down apart from the table, in the words of its text: an arrow for each edge, and who may follow it. */
    private static final Set<String> EDGES = Stream.of("""
                    draft send sent: client sender link-worker
                    returned send sent: client sender link-worker
                    sent receive received: receiver link-worker
                    sent ask-time sent: receiver link-worker
                    received ask-time received: receiver link-worker
                    sent take-up in-progress: receiver link-worker
                    received take-up in-progress: receiver link-worker
                    received reach in-contact: receiver link-worker
                    in-progress reach in-contact: receiver link-worker
                    in-contact start started: receiver link-worker
                    received direct started: link-worker
                    in-progress direct started: link-worker
                    in-contact direct started: link-worker
                    started direct started: link-worker
                    in-contact end ended: receiver link-worker
                    started end ended: receiver link-worker
                    sent reject rejected: receiver link-worker
                    received reject rejected: receiver link-worker
                    in-progress reject rejected: receiver link-worker
                    received not-reach not-reached: receiver link-worker
                    in-progress not-reach not-reached: receiver link-worker
                    in-contact discontinue discontinued: receiver link-worker
                    started discontinue discontinued: receiver link-worker
                    sent return returned: receiver link-worker
                    received return returned: receiver link-worker
                    in-progress return returned: receiver link-worker
                    draft cancel cancelled: client sender link-worker
                    sent cancel cancelled: client sender
                    received cancel cancelled: client sender
                    in-progress cancel cancelled: client sender
                    sent withdraw cancelled: client
                    received withdraw cancelled: client
                    in-progress withdraw cancelled: client
                    in-contact withdraw cancelled: client
                    started withdraw cancelled: client
                    sent expire expired: clock
                    received expire expired: clock
                    expired reroute rerouted: client sender link-worker coordinator
                    rejected reroute rerouted: client sender link-worker coordinator
                    returned reroute rerouted: client sender link-worker coordinator
                    not-reached reroute rerouted: client sender link-worker coordinator
                    """.split("\n"))
            .map(String::strip)
            .flatMap(MovesTest::edgesOfParties)
            .collect(Collectors.toSet());

    private static Stream<String> edgesOfParties(String line) {
        var parts = line.split(": ");
        return Stream.of(parts[1].split(" ")).map(party -> parts[0] + " " + party);
    }

    @Test
    void everyEdgeByEveryPartyIsAllowedOrRefusedAsItIsWrittenDown() {
        for (var state : State.values()) {
            for (var event : Event.values()) {
                for (var party : Party.values()) {
                    var answer = Moves.ask(state, event, party);
                    var edge = answer instanceof Moves.Answer.Allowed allowed
                            ? "%s %s %s %s"
                                    .formatted(
                                            state.code(),
                                            event.code(),
                                            allowed.move().to().code(),
                                            party.code())
                            : null;
                    var expected = EDGES.stream()
                            .filter(written -> written.startsWith(state.code() + " " + event.code() + " ")
                                    && written.endsWith(" " + party.code()))
                            .findFirst()
                            .orElse(null);
                    assertThat(edge).as("%s by %s from %s", event, party, state).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void whoIsNotAllowedIsToldWhetherItIsThemOrTheState() {
        assertThat(Moves.ask(State.ENDED, Event.RECEIVE, Party.RECEIVER)).isInstanceOf(Moves.Answer.NotFromHere.class);
        assertThat(Moves.ask(State.SENT, Event.RECEIVE, Party.CLIENT)).isInstanceOf(Moves.Answer.NotYours.class);
    }

    @Test
    void noTwoRowsSpeakOfTheSame() {
        for (var state : State.values()) {
            for (var event : Event.values()) {
                assertThat(Moves.all()
                                .filter(move ->
                                        move.event() == event && move.from().contains(state)))
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void everyStateIsReachedAndEveryOpenOneCanBeLeftByWhoReceives() {
        var reached = Moves.all().map(Move::to).collect(Collectors.toCollection(() -> EnumSet.of(State.DRAFT)));
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(State.values())
                .filteredOn(State::isOpen)
                .allSatisfy(
                        state -> assertThat(Moves.open(state, Party.RECEIVER)).isNotEmpty());
    }

    @Test
    void whatAsksForAReasonHasReasonsToChooseFrom() {
        assertThat(Moves.all().filter(move -> move.asked() == Asked.REASON))
                .allSatisfy(move -> assertThat(Reason.of(move.event())).hasSizeGreaterThan(1));
    }

    @Test
    void onlyTheSenderIsKeptFromHearingHowTheClientFares() {
        assertThat(Moves.all().filter(move -> move.event().isFeedback()))
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.told()).contains(Party.SENDER));
    }

    @Test
    void whereTimeRunsOutTheTableLetsItEnd() {
        assertThat(List.of(State.SENT, State.RECEIVED))
                .allSatisfy(state -> assertThat(Moves.ask(state, Event.EXPIRE, Party.CLOCK))
                        .isInstanceOf(Moves.Answer.Allowed.class));
    }
}
