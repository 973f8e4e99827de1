package fi.palvelutarjotin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused is in the log, and does not flood it. */
class RefusalsTest {

    private static final UUID ID = UUID.fromString("0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a13");

    private final MovableClock clock = new MovableClock();
    private final Refusals refusals = new Refusals(clock);

    @Test
    void aLineTellsWhatWasRefusedAndWhoAskedById() {
        assertThat(linesOf(() -> {
                    refusals.note(Refused.NOT_THEIRS, Asker.account(ID));
                    refusals.note(Refused.NOT_THEIRS, Asker.program(ID));
                    refusals.note(Refused.BROKEN, Asker.NOBODY);
                }))
                .containsExactly(
                        "Refused: a referral that is not there for who asks, asked by the account " + ID,
                        "Refused: a referral that is not there for who asks, asked by the program " + ID,
                        "Refused: a request that cannot be read, asked by somebody");
    }

    @Test
    void afterSomeLinesInAMinuteTheRestIsCountedAndToldWhenTheMinuteIsOver() {
        assertThat(linesOf(() -> note(Refused.TOO_MANY, 1000))).hasSize(Refusals.LINES_IN_A_MINUTE);
        assertThat(linesOf(() -> note(Refused.BROKEN, 1)))
                .as("another kind is counted apart")
                .hasSize(1);

        clock.forward(Duration.ofSeconds(59));
        assertThat(linesOf(() -> note(Refused.TOO_MANY, 1))).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        var lines = linesOf(() -> note(Refused.TOO_MANY, 2));
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("and 981 more in the minute from ");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.endsWith("asked by somebody"));
    }

    @Test
    void whatWasOnlyCountedIsToldAtTheEnd() {
        note(Refused.TOO_LARGE, Refusals.LINES_IN_A_MINUTE + 7);
        note(Refused.BROKEN, 3);

        var lines = linesOf(refusals::tellTheRest);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).contains("too large, and 7 more");
        assertThat(linesOf(refusals::tellTheRest)).isEmpty();
    }

    private void note(Refused what, int times) {
        for (var i = 0; i < times; i++) {
            refusals.note(what, Asker.NOBODY);
        }
    }

    private static List<String> linesOf(Runnable work) {
        try (var log = new CapturedLog(Refusals.class)) {
            work.run();
            return log.lines();
        }
    }
}
