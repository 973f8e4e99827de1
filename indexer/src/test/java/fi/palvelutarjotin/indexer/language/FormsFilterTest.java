package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class FormsFilterTest {

    private record Token(String term, int increment, int from, int to) {}

    /** "b" has two terms, "x" none, every other word itself. */
    private final FormsAnalyzer analyzer = new FormsAnalyzer(word -> switch (word) {
        case "b" -> List.of("b1", "b2");
        case "x" -> List.of();
        default -> List.of(word);
    });

    private List<Token> tokens(String text) throws IOException {
        try (var stream = analyzer.tokenStream("", text)) {
            return read(stream);
        }
    }

    private static List<Token> read(TokenStream stream) throws IOException {
        var tokens = new ArrayList<Token>();
        stream.reset();
        while (stream.incrementToken()) {
            var offset = stream.getAttribute(OffsetAttribute.class);
            tokens.add(new Token(
                    stream.getAttribute(CharTermAttribute.class).toString(),
                    stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement(),
                    offset.startOffset(),
                    offset.endOffset()));
        }
        stream.end();
        return tokens;
    }

    @Test
    void theTermsOfAWordShareItsPositionAndPlaceInTheText() throws IOException {
        assertThat(tokens("a B c"))
                .containsExactly(
                        new Token("a", 1, 0, 1),
                        new Token("b1", 1, 2, 3),
                        new Token("b2", 0, 2, 3),
                        new Token("c", 1, 4, 5));
    }

    @Test
    void aWordWithoutTermsLeavesAGap() throws IOException {
        assertThat(tokens("x x b x a"))
                .containsExactly(new Token("b1", 3, 4, 5), new Token("b2", 0, 4, 5), new Token("a", 2, 8, 9));
        assertThat(tokens("x")).isEmpty();
    }

    @Test
    void theEndIsTheEndOfTheText() throws IOException {
        try (var stream = analyzer.tokenStream("", "a b  ")) {
            read(stream);
            assertThat(stream.getAttribute(OffsetAttribute.class).endOffset()).isEqualTo(5);
        }
    }

    @Test
    void aStreamThatWasLeftInTheMiddleOfAWordBeginsAnew() throws IOException {
        try (var stream = analyzer.tokenStream("", "b a")) {
            stream.reset();
            assertThat(stream.incrementToken()).isTrue();
        }
        assertThat(tokens("c")).containsExactly(new Token("c", 1, 0, 1));
    }

    @Test
    void theAnalyzerCanBeUsedAgainAndAgain() throws IOException {
        for (var round = 0; round < 3; round++) {
            assertThat(tokens("b")).extracting(Token::term).containsExactly("b1", "b2");
        }
    }

    @Test
    void aStreamThatIsStillOpenIsNotGivenTwice() throws IOException {
        try (var open = analyzer.tokenStream("", "a")) {
            assertThat(open).isNotNull();
            open.reset();
            assertThatThrownBy(() -> tokens("b")).isInstanceOf(IllegalStateException.class);
        }
    }
}
