package fi.palvelutarjotin.catalog.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {

    private static final LocalizedWords FINE = LocalizedWords.of(Language.FI, "yksinäinen");

    @ParameterizedTest
    @ValueSource(strings = {"", "Lonely", "yksinäinen", "two words", "-a", "a-", "a--b", "1a", "a;drop"})
    void aCodeOfOtherSignsIsRefused(String code) {
        assertThatThrownBy(() -> Need.own(code, FINE, FINE, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A need's code may have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-velka", "kaksi\nriviä", "a|b", "\u200bnäkymätön"})
    void aPhraseThatCouldDoHarmElsewhereIsRefused(String phrase) {
        var words = new LocalizedWords(Map.of(Language.FI, List.of(phrase)));
        assertThatThrownBy(() -> Need.own("a", words, FINE, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Each of the phrases must begin with");
        assertThatThrownBy(() -> Need.own("a", FINE, words, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Each of the services must begin with");
    }

    @Test
    void everythingHasABound() {
        var longPhrase = LocalizedWords.of(Language.FI, "a".repeat(Need.LONGEST_PHRASE + 1));
        var many = LocalizedWords.of(
                Language.FI,
                IntStream.rangeClosed(0, Need.MOST_PHRASES)
                        .mapToObj(number -> "sana " + number)
                        .toArray(String[]::new));
        assertThatThrownBy(() -> Need.own("a", longPhrase, FINE, List.of(), 1)).hasMessageContaining("100 characters");
        assertThatThrownBy(() -> Need.own("a", many, FINE, List.of(), 1))
                .hasMessage("There can be at most 40 phrases in each language.");
        assertThatThrownBy(() -> Need.own("a", FINE, LocalizedWords.EMPTY, List.of(), 1))
                .hasMessage("There must be services in one language at least.");
        assertThatThrownBy(() -> Need.own("a", FINE, FINE, List.of("1", "2", "3", "4", "5", "6"), 1))
                .hasMessage("At most 5 themes can be given.");
        for (var weight : List.of(0.29, 1.01, Double.NaN, -1.0)) {
            assertThatThrownBy(() -> Need.own("a", FINE, FINE, List.of(), weight))
                    .hasMessage("The weight must be a number from 0.3 to 1.");
        }
    }

    @Test
    void wordsAreTidiedAndAListWithoutWordsIsNone() {
        var words = new LocalizedWords(
                Map.of(Language.FI, List.of(" velat ", "", "velat", "laskut"), Language.SV, List.of(" ")));
        assertThat(words.lists()).isEqualTo(Map.of(Language.FI, List.of("velat", "laskut")));
    }
}
