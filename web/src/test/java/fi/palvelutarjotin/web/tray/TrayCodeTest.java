package fi.palvelutarjotin.web.tray;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.query.QueryString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrayCodeTest {

    private static final UUID FIRST = UUID.fromString("0198f2a4-7c1e-7d3a-9b5c-1f2e3d4c5b6a");
    private static final String FIRST_CODE = "AZjypHwefTqbXB8uPUxbag";

    @Property
    void aCodeSaysTheWholeTray(@ForAll("trays") Tray tray) {
        assertThat(TrayCode.read(TrayCode.write(tray))).isEqualTo(new TrayCode.ReadTray(tray, 0, 0));
    }

    @Property
    void aCodeStandsInAnAddressAndInACookieAsItIs(@ForAll("trays") Tray tray) {
        var code = TrayCode.write(tray);
        assertThat(code).matches("[A-Za-z0-9_.-]*").hasSizeLessThanOrEqualTo(500);
        assertThat(QueryString.read("l=" + code)).hasValue(Map.of("l", List.of(code)));
    }

    @Property
    void anyTextIsReadAndWhatIsReadHasOneCode(@ForAll("hostile") String text) {
        var read = TrayCode.read(text);
        assertThat(read.tray().size()).isLessThanOrEqualTo(Tray.MOST_LINES);
        assertThat(TrayCode.read(TrayCode.write(read.tray())).tray()).isEqualTo(read.tray());
    }

    @Property
    void whatCannotBeReadCostsNothingElse(@ForAll("trays") Tray tray, @ForAll("broken") String broken) {
        var read = TrayCode.read(broken + (tray.isEmpty() ? "" : "." + TrayCode.write(tray)) + "." + broken);
        assertThat(read).isEqualTo(new TrayCode.ReadTray(tray, 2, 0));
    }

    @Property
    void whatDoesNotFitIsCounted(@ForAll("lines") List<TrayLine> lines) {
        var code = lines.stream()
                .map(line -> TrayCode.write(new Tray(List.of(line))))
                .collect(Collectors.joining("."));
        var read = TrayCode.read(code);
        assertThat(read.tray().lines()).isEqualTo(lines.subList(0, Math.min(lines.size(), Tray.MOST_LINES)));
        assertThat(read.tooMany()).isEqualTo(Math.max(0, lines.size() - Tray.MOST_LINES));
    }

    @Example
    void aListingIsTwentyTwoLetters() {
        assertThat(TrayCode.write(Tray.EMPTY.with(FIRST))).isEqualTo(FIRST_CODE);
        assertThat(TrayCode.read(FIRST_CODE + "n0"))
                .isEqualTo(new TrayCode.ReadTray(new Tray(List.of(new TrayLine(FIRST, Reason.NEAR, null))), 0, 0));
    }

    @Example
    void aListingThatComesTwiceIsOnTheTrayOnce() {
        assertThat(TrayCode.read(FIRST_CODE + "." + FIRST_CODE + "fc").tray()).isEqualTo(Tray.EMPTY.with(FIRST));
    }

    @Example
    void aLastLetterWithBitsToSpareIsNoCode() {
        assertThat(TrayCode.read(FIRST_CODE.substring(0, 21) + "h").unreadable())
                .isEqualTo(1);
    }

    @Example
    void aReasonThatIsNotKnownDoesNotCostTheListing() {
        assertThat(TrayCode.read(FIRST_CODE + "??")).isEqualTo(new TrayCode.ReadTray(Tray.EMPTY.with(FIRST), 0, 0));
    }

    @Example
    void aCodeWithoutAnEndIsCutAndSaysSo() {
        var read = TrayCode.read("x".repeat(8000));
        assertThat(read.tray().isEmpty()).isTrue();
        assertThat(read.unreadable()).isPositive();
    }

    /** Codes are kept for years: whoever changes one of these letters changes what people have on paper. */
    @Example
    void theLettersAreForEver() {
        assertThat(Arrays.stream(Reason.values()).map(reason -> reason.letter() + reason.code()))
                .contains("wwish", "nnear", "ffree", "ttime", "ssupport", "ccompany", "ppeers", "eexercise")
                .contains("llanguage", "aaccessible", "hhome");
        assertThat(Arrays.stream(NextStep.values()).map(step -> step.letter() + step.code()))
                .contains("ccall", "ggo", "eenrol", "aask", "wwrite", "ttogether", "pcalled", "rreferral", "hthink");
        assertThat(Stream.of(Reason.values()).map(Reason::letter))
                .doesNotHaveDuplicates()
                .doesNotContain('0');
        assertThat(Stream.of(NextStep.values()).map(NextStep::letter))
                .doesNotHaveDuplicates()
                .doesNotContain('0');
    }

    @Provide
    Arbitrary<Tray> trays() {
        return line().list()
                .ofMaxSize(Tray.MOST_LINES)
                .uniqueElements(TrayLine::listing)
                .map(Tray::new);
    }

    @Provide
    Arbitrary<List<TrayLine>> lines() {
        return line().list().ofMaxSize(3 * Tray.MOST_LINES).uniqueElements(TrayLine::listing);
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(21);
    }

    @Provide
    Arbitrary<String> hostile() {
        var codeLike = Arbitraries.strings().withChars("AZaz09_-.~%=/+").ofMaxLength(3000);
        var spoilt = Combinators.combine(
                        trays(),
                        Arbitraries.strings().ofMaxLength(5),
                        Arbitraries.integers().between(0, 500))
                .as((tray, text, at) -> {
                    var code = TrayCode.write(tray);
                    var place = Math.min(at, code.length());
                    return code.substring(0, place) + text + code.substring(place);
                });
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(200), codeLike, spoilt);
    }

    private static Arbitrary<TrayLine> line() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.of(Reason.values()).injectNull(0.3),
                        Arbitraries.of(NextStep.values()).injectNull(0.3))
                .as((most, least, reason, step) -> new TrayLine(new UUID(most, least), reason, step));
    }
}
