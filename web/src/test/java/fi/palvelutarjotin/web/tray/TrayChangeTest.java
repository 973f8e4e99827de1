package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrayChangeTest {

    @Property
    void movingLosesNothingAndComesBack(
            @ForAll @IntRange(max = 20) int size, @ForAll @IntRange(min = 1, max = 99) int line) {
        var tray = tray(size);
        var down = TrayChange.of("down-" + line).applied(tray);
        assertThat(down.lines()).containsExactlyInAnyOrderElementsOf(tray.lines());
        assertThat(line < size ? TrayChange.of("up-" + (line + 1)).applied(down) : down)
                .isEqualTo(tray);
    }

    @Property
    void removingTakesThatLineOnly(
            @ForAll @IntRange(max = 20) int size, @ForAll @IntRange(min = 1, max = 99) int line) {
        var tray = tray(size);
        var left = TrayChange.of("remove-" + line).applied(tray);
        assertThat(left.size()).isEqualTo(line <= size ? size - 1 : size);
        assertThat(left.lines())
                .isEqualTo(tray.lines().stream()
                        .filter(kept -> !kept.listing().equals(id(line)))
                        .toList());
    }

    @Property
    void anyButtonIsRead(@ForAll String pressed) {
        assertThat(TrayChange.of(pressed).applied(tray(3)).size()).isLessThanOrEqualTo(3);
    }

    @Example
    void whatIsChosenStaysWithItsLine() {
        var chosen = TrayChange.chosen(
                tray(2),
                name -> Map.of("reason-2", "n", "step-2", "c", "step-1", "0").getOrDefault(name, ""));
        assertThat(chosen.lines().getFirst()).isEqualTo(TrayLine.of(id(1)));
        assertThat(chosen.lines().getLast()).isEqualTo(new TrayLine(id(2), Reason.NEAR, NextStep.CALL));
        var cleared = TrayChange.chosen(chosen, name -> name.equals("reason-2") ? "0" : "");
        assertThat(cleared.lines().getLast()).isEqualTo(new TrayLine(id(2), null, NextStep.CALL));
    }

    @Example
    void aFullTrayTakesNoMoreAndNothingTwice() {
        var full = tray(Tray.MOST_LINES);
        assertThat(full.with(id(99))).isEqualTo(full);
        assertThat(tray(2).with(id(2))).isEqualTo(tray(2));
        assertThat(tray(2).with(id(3))).isEqualTo(tray(3));
    }

    private static Tray tray(int size) {
        List<TrayLine> lines = IntStream.rangeClosed(1, size)
                .mapToObj(number -> TrayLine.of(id(number)))
                .toList();
        return new Tray(lines);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
