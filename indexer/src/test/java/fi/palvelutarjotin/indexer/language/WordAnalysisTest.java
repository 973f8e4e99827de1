package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.indexer.language.morphology.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordAnalysisTest {

    private final List<String> asked = new ArrayList<>();
    private final WordAnalysis analysis = new WordAnalysis(word -> {
        asked.add(word);
        return word.equals("ryhmissä")
                ? Optional.of(new WordForms(List.of("ryhmä"), List.of(), List.of("osa", "ryhmä")))
                : Optional.empty();
    });

    @Test
    void eachFormHasItsOwnTerms() {
        assertThat(analysis.terms(Form.LEMMA, "ryhmissä")).containsExactly("ryhmä");
        assertThat(analysis.terms(Form.PARTS, "ryhmissä")).containsExactly("ryhmä", "osa");
        assertThat(analysis.terms(Form.GRAM, "ryhmissä")).containsExactly("ryhm", "yhmi", "hmis", "miss", "issa");
        assertThat(analysis.terms(Form.EXACT, "ryhmissä")).containsExactly("ryhmissä");
    }

    @Test
    void anUnknownWordIsItself() {
        assertThat(analysis.forms("xyz")).isEqualTo(WordForms.simple("xyz"));
    }

    @Test
    void aWordIsWorkedOutOnce() {
        analysis.forms("ryhmissä");
        analysis.terms(Form.PARTS, "ryhmissä");
        assertThat(asked).containsExactly("ryhmissä");
    }

    @Test
    void ofAnEndlessWordOnlyTheBeginningIsRead() {
        analysis.forms("a".repeat(10_000));
        assertThat(asked).containsExactly("a".repeat(100));
    }

    @Test
    void theAnalyzersSplitATextAndLowerItsLetters() {
        assertThat(Terms.of(analysis.analyzer(Form.LEMMA), "Ryhmissä, JA muualla!"))
                .containsExactly("ryhmä", "ja", "muualla");
    }
}
