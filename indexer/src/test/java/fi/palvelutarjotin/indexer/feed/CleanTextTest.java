package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @Test
    void paragraphsStayAndMarkupGoes() {
        assertThat(CleanText.of("<p dir=\"ltr\">Kahvia &amp; pullaa.</p><p>Tervetuloa<br>kaikki!</p>"))
                .isEqualTo("Kahvia & pullaa.\n\nTervetuloa\nkaikki!");
    }

    @Test
    void listItemsBecomeDashes() {
        assertThat(CleanText.of("<ul><li>jumppa</li><li>kahvit</li></ul>")).isEqualTo("– jumppa\n– kahvit");
    }

    @Test
    void aScriptGoesWithAllItHolds() {
        assertThat(CleanText.of("Jooga<script>alert('x')</script><style>p{}</style> <img src=x onerror=alert(1)>"))
                .isEqualTo("Jooga");
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;p&gt;Jooga&lt;/p&gt;, Jooga",
        "&amp;lt;b&amp;gt;Jooga&amp;lt;/b&amp;gt;, &lt;b&gt;Jooga&lt;/b&gt;",
        "&lt;script&gt;alert(1)&lt;/script&gt;Jooga, Jooga",
        "ikä < 7 vuotta, ikä < 7 vuotta",
        "R&B ja rock, R&B ja rock",
    })
    void markupThatWasEncodedOnceMoreGoesToo(String sent, String shown) {
        assertThat(CleanText.line(sent)).isEqualTo(shown);
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(CleanText.of("Rivi yksi\nRivi kaksi")).isEqualTo("Rivi yksi\nRivi kaksi");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(CleanText.line(" Tuoli\n\u00a0 jumppa ")).isEqualTo("Tuoli jumppa");
    }

    @Test
    void whatNobodyCanHaveWrittenIsRefused() {
        assertThatThrownBy(() -> CleanText.of("x".repeat(CleanText.LONGEST_CHARACTERS + 1)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("too long");
    }

    @Property
    void noTagIsEverLeft(@ForAll("hostileText") String sent) {
        assertThat(CleanText.of(sent)).doesNotContainPattern("<[a-zA-Z/!?]");
    }

    @Property
    void plainWordsStayWordForWord(@ForAll @StringLength(max = 200) @AlphaChars String words) {
        assertThat(CleanText.of(words)).isEqualTo(words);
    }

    @Provide
    Arbitrary<String> hostileText() {
        var pieces = Arbitraries.of(
                "<",
                ">",
                "&lt;",
                "&gt;",
                "&amp;",
                "&amp;lt;",
                "script",
                "/",
                "p",
                "!",
                "--",
                "?",
                " ",
                "\n",
                "onload=",
                "\"",
                "'",
                "<b>",
                "</p>",
                "<!--",
                "ä",
                "a",
                "&#60;",
                "&#x3c;",
                "<![CDATA[",
                "\u0000",
                "&lt;script&gt;");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
