package fi.palvelutarjotin.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.search.Asked.Role;
import fi.palvelutarjotin.indexer.testing.TestAnalysis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedOrganisationsTest {

    private static final TextAnalysis ANALYSIS = TestAnalysis.ANALYSIS;

    private static boolean isAsked(String name, String... words) {
        var typed = List.of(words);
        var asked = Stream.of(words)
                .map(word -> new Asked(List.of(word), Role.TOPIC, List.of()))
                .toList();
        var question = new Question(Language.FI, false, typed, typed, List.of(), asked, List.of(), false);
        return new AskedOrganisations(ANALYSIS, question).has(name);
    }

    @Test
    void aWholeNameIsAskedForInAnyInflectionWithOrWithoutItsLegalForm() {
        assertThat(isAsked("Tuusulan Liikkujat ry", "tuusulan", "liikkujien", "jumppa"))
                .isTrue();
        assertThat(isAsked("Invalidiliitto ry", "invalidiliitto")).isTrue();
    }

    @Test
    void twoWordsOfALongerNameAskForItWhenNothingElseIsLookedFor() {
        var name = "Mannerheimin Lastensuojeluliiton Tuusulan yhdistys ry";

        assertThat(isAsked(name, "mannerheimin", "lastensuojeluliitto")).isTrue();
        assertThat(isAsked(name, "mannerheimin", "kerho")).isFalse();
    }

    @Test
    void aSingleWordOfALongerNameAsksForAnyThatHasIt() {
        assertThat(isAsked("Tuusulan seurakunta", "seurakunta")).isFalse();
    }

    @Test
    void aLegalFormIsNoName() {
        assertThat(isAsked("Ry", "ry")).isFalse();
        assertThat(isAsked("Kylän Väki ry", "jumppa", "ry")).isFalse();
    }
}
