package fi.palvelutarjotin.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.CleanText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Helsinki's events interface (City-of-Helsinki/linkedevents, MIT) promises of its search in Finnish. */
class FinnishWordBasesTest {

    private final TextAnalysis analysis = InstalledDictionaries.analysis();

    private Set<String> terms(String text) {
        return analysis.words(CleanText.of(text)).stream()
                .flatMap(word -> analysis.forms(Language.FI, word).all().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lentokone | lentää,kone",
                "lentokoneen | lentää,kone",
                "lentokoneita | lentää,kone",
                "päiväkoti | päivä,koti",
                "kissoja | kissa",
                "saippuakivimittakaava | saippua,kivi,mitta,kaava",
                "kokonaisvaltainen | koko,nainen,valta,kokonainen",
                "ei ole olemassa | olla",
                "ja hei huomenna ennen sitä sinä hyppäät yli riman | hypätä,rima",
                "<h1>Otsikko</h1> jälkeen tulee tekstiä ja<br>rivinvaihto | otsikko,jälki,tulla,teksti,rivi,vaihto"
            })
    void everyBaseWordOfATextIsFound(String text, String bases) {
        assertThat(terms(text)).containsAll(Arrays.asList(bases.split(",")));
    }

    @ParameterizedTest
    @CsvSource({"0, nolla", "1, yksi", "22, kaksikymmentäkaksi", "300, kolmesataa", "4000, neljätuhatta"})
    void aNumberIsFoundByItsDigitsAndInWords(String digits, String words) {
        assertThat(analysis.terms(Language.FI, digits)).contains(digits, words);
    }

    @Test
    void aYearIsFoundByItsDigitsAmongWords() {
        assertThat(terms("Vuosi 2025")).containsAll(List.of("vuosi", "2025", "kaksituhattakaksikymmentäviisi"));
    }
}
