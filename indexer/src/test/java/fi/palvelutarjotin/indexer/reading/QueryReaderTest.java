package fi.palvelutarjotin.indexer.reading;

import static fi.palvelutarjotin.indexer.reading.Readers.ANALYSIS;
import static fi.palvelutarjotin.indexer.reading.Readers.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    private static final List<String> PIECES = List.of(
            "Salon",
            "kaupunki",
            "i",
            "Åbo",
            "in",
            "the",
            "evening",
            "yli",
            "65",
            "-",
            "vuotiaille",
            "+",
            "7v",
            "3–6",
            "keski-suomi",
            "Mänttä",
            "vilppula",
            "ti",
            "tällä",
            "viikolla",
            "lähellä",
            "Tuusulaa",
            "minua",
            "jyvaskyla",
            "S:t",
            "Karins",
            "koski",
            "tl",
            "nuoret",
            "aikuiset",
            ",",
            "İ",
            "ẞ",
            "'s",
            "Vantaan",
            "ja",
            "Keravan",
            "hyvinvointialue",
            "70",
            "plus",
            "på",
            "svenska",
            "esteetön",
            "wc",
            "\uD83D\uDE00",
            "free",
            "of",
            "charge");

    @Property(tries = 500)
    void anyTextIsReadWithoutAFault(
            @ForAll Language reader, @ForAll @StringLength(max = QueryReader.LONGEST_TYPED) String typed) {
        assertSound(typed, READER.read(reader, typed));
    }

    @Property(tries = 1000)
    void anyMixtureOfKnownWordsIsReadWithoutAFault(@ForAll Language reader, @ForAll("mixtures") String typed) {
        assertSound(typed, READER.read(reader, typed));
    }

    @Property(tries = 200)
    void theOrderOfTheWordsIsThatOfTheReadings(@ForAll("mixtures") String typed) {
        assertThat(READER.read(Language.FI, typed).understood())
                .extracting(found -> found.typed().positions().getFirst())
                .isSorted();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join(" ", pieces))
                .filter(typed -> typed.length() <= QueryReader.LONGEST_TYPED);
    }

    @Test
    void nothingIsUnderstoodOfNothing() {
        assertThat(READER.read(Language.FI, "")).isEqualTo(new QueryReading(List.of(), List.of()));
        assertThat(READER.read(Language.FI, " ?! ")).isEqualTo(new QueryReading(List.of(), List.of()));
    }

    @Test
    void moreThanASearchTakesIsRefused() {
        var tooLong = "a".repeat(QueryReader.LONGEST_TYPED + 1);
        assertThatThrownBy(() -> READER.read(Language.FI, tooLong)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every word is either understood once or left; what was understood stands in what was typed. */
    private static void assertSound(String typed, QueryReading reading) {
        var words = ANALYSIS.words(typed);
        var read = reading.understood().stream()
                .flatMap(found -> found.typed().positions().stream())
                .toList();
        assertThat(read)
                .as("positions read in %s", typed)
                .doesNotHaveDuplicates()
                .allMatch(at -> at < words.size());
        assertThat(reading.rest())
                .isEqualTo(IntStream.range(0, words.size())
                        .filter(position -> !read.contains(position))
                        .mapToObj(words::get)
                        .toList());
        assertThat(reading.understood()).allSatisfy(found -> {
            assertThat(typed).contains(found.typed().text());
            assertThat(found.typed().positions()).isNotEmpty();
        });
        assertThat(Stream.concat(read.stream(), reading.rest().stream())).hasSize(words.size());
    }
}
