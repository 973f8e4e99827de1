package fi.palvelutarjotin.indexer.language.finnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.indexer.language.finnish.TinyDictionary.Arc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DictionaryFileTest {

    /** The header, the symbols of the sample and the filling up to whole cells. */
    private static final int CELLS_OF_SAMPLE = 48;

    private final TinyDictionary sample = TinyDictionary.sample();

    private static byte[] changed(byte[] bytes, int at, int value) {
        var changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void isRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> TinyDictionary.open(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void wordsAreReadInTheDictionarysOwnNotation() throws IOException {
        assertThat(sample.open().readings("aa")).containsExactly("[A]aa", "aa");
    }

    @Test
    void aWayIsOpenOnlyWithTheFlagThatItAsksFor() throws IOException {
        assertThat(sample.open().readings("ab")).containsExactly("ab");
    }

    @Test
    void aWordThatIsUnknownUnfinishedOrLongerHasNoReading() throws IOException {
        var dictionary = sample.open();
        for (var word : new String[] {"", "a", "b", "ba", "aab", "ä", "[", "\uD83D\uDE00"}) {
            assertThat(dictionary.readings(word)).as(word).isEmpty();
        }
    }

    @Test
    void aStateMayHaveMoreWaysThanAByteCounts() throws IOException {
        var letters = IntStream.range(0, 300)
                .mapToObj(number -> Character.toString('\u0400' + number))
                .toArray(String[]::new);
        var dictionary = new TinyDictionary(letters)
                .state(IntStream.rangeClosed(1, 300)
                        .mapToObj(letter -> new Arc(letter, letter, 1))
                        .toArray(Arc[]::new))
                .state(Arc.END)
                .open();
        for (var letter : letters) {
            assertThat(dictionary.readings(letter)).containsExactly(letter);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        isRefused(new byte[0], "not a Voikko dictionary");
        isRefused(
                "PK\u0003\u0004 some other kind of file".getBytes(java.nio.charset.StandardCharsets.UTF_8), "format 5");
        isRefused(changed(sample.bytes(), 4, 0), "format 5");
    }

    @Test
    void aDictionaryWithWeightsIsRefused() {
        isRefused(changed(sample.bytes(), 8, 1), "mor.vfst is needed");
    }

    @Test
    void aFileThatIsNotThereIsAnIoExceptionToo() {
        assertThatThrownBy(() -> FinnishDictionary.open(Path.of("nowhere", "mor.vfst")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDictionaryCutInItsSymbolsOrCellsIsRefused() {
        var bytes = sample.bytes();
        isRefused(Arrays.copyOf(bytes, 24), "cut short");
        isRefused(Arrays.copyOf(bytes, CELLS_OF_SAMPLE), "cut short");
        isRefused(Arrays.copyOf(bytes, CELLS_OF_SAMPLE + 8), "cut short");
    }

    @Test
    void cellsOutOfOrderAreRefused() {
        var unsorted = new TinyDictionary("a", "b")
                .state(new Arc(2, 2, 1), new Arc(1, 1, 1))
                .state(Arc.END);
        isRefused(unsorted.bytes(), "damaged at cell 1");
    }

    @Test
    void aWayIntoTheMiddleOfAStateIsRefused() {
        isRefused(changed(sample.bytes(), CELLS_OF_SAMPLE + 4, 1), "damaged at cell 0");
    }

    @Test
    void aWayOutOfTheFileIsRefused() {
        isRefused(changed(sample.bytes(), CELLS_OF_SAMPLE + 6, 1), "damaged at cell 0");
    }

    @Test
    void aSymbolThatIsNotInTheListIsRefused() {
        isRefused(changed(sample.bytes(), CELLS_OF_SAMPLE + 2, 99), "damaged at cell 0");
    }

    @Test
    void aStateThatClaimsToEndBeforeItBeginsIsRefused() {
        var bytes = changed(sample.bytes(), CELLS_OF_SAMPLE + 7, 255);
        Arrays.fill(bytes, CELLS_OF_SAMPLE + 8, CELLS_OF_SAMPLE + 12, (byte) 0xFF);
        bytes[CELLS_OF_SAMPLE + 11] = (byte) 0x80;
        isRefused(bytes, "cut short");
    }

    @Test
    void aFlagThatNobodyKnowsIsRefused() {
        isRefused(new TinyDictionary("@Q.F.ON@", "a").state(Arc.END).bytes(), "damaged");
        isRefused(new TinyDictionary("@P@@", "a").state(Arc.END).bytes(), "damaged");
    }

    @Test
    void aWayThatLeadsInACircleWithoutReadingComesToAnEnd() throws IOException {
        var circle = new TinyDictionary("a")
                .state(new Arc(0, 0, 0), new Arc(0, 0, 0), new Arc(1, 1, 1))
                .state(Arc.END);
        assertThat(circle.open().walk("aaa").steps()).isLessThanOrEqualTo(DictionaryWalk.MOST_STEPS);
        assertThat(circle.open().readings("a")).hasSizeLessThanOrEqualTo(DictionaryWalk.MOST_READINGS);
    }

    @Property
    void whateverIsCutOffIsRefusedOrLeavesADictionary(@ForAll @IntRange(max = 200) int length) throws IOException {
        var bytes = sample.bytes();
        opensOrIsRefused(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }

    @Property
    void whateverIsDamagedIsRefusedOrLeavesADictionary(
            @ForAll @IntRange(max = 95) int at,
            @ForAll byte value,
            @ForAll @IntRange(max = 95) int too,
            @ForAll byte other)
            throws IOException {
        opensOrIsRefused(changed(changed(sample.bytes(), at, value), too, other));
    }

    private static void opensOrIsRefused(byte[] bytes) throws IOException {
        FinnishDictionary dictionary;
        try {
            dictionary = TinyDictionary.open(bytes);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        var morphology = new FinnishMorphology(dictionary);
        for (var word : new String[] {"aa", "ab", "aaaa", "b"}) {
            assertThat(dictionary.walk(word).steps()).isLessThanOrEqualTo(DictionaryWalk.MOST_STEPS);
            assertThat(morphology.of(word)).isNotNull();
        }
    }
}
