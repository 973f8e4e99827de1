package fi.palvelutarjotin.indexer.search;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.InstalledDictionaries;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on is mostly told in Finnish, and who reads in another language types its Finnish name, not always rightly. */
class SpellingAcrossLanguagesTest {

    private static final String CROQUET = "Krokettikerho";
    private static final String CIRCLE = "Kantelepiiri";

    private static TestIndex index;

    @BeforeAll
    static void start() {
        InstalledDictionaries.analysis();
        index = TestIndex.with(List.of(
                accepted("1", draft(CROQUET).content()),
                accepted("2", draft(CIRCLE).content())));
    }

    @AfterAll
    static void close() {
        if (index != null) {
            index.close();
        }
    }

    private static SearchResult search(Language reader, String words) {
        return index.search(new SearchRequest(words, reader, Map.of(), SortOrder.RELEVANCE, 1, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "SV, kroketikerho, krokettikerho",
        "SV, kantelepiri, kantelepiiri",
        "EN, krokettikreho, krokettikerho",
        "EN, kantelpiiri, kantelepiiri",
        "SE, krokettikrho, krokettikerho",
        "FI, kroketikerho, krokettikerho"
    })
    void aMistypedFinnishNameIsMendedForReadersOfEveryLanguage(Language reader, String typed, String meant) {
        var result = search(reader, typed);
        assertThat(result.guidance().corrected()).isEqualTo(meant);
        assertThat(index.names(result)).hasSize(1).isSubsetOf(CROQUET, CIRCLE);
    }

    @ParameterizedTest
    @CsvSource({
        "SV, krokettikerho",
        "SV, kroketti",
        "EN, kantelepiiri",
        "EN, kantele",
        // Swedish and Finnish words of which no listing speaks; each is near to one that some has.
        "SV, kantele",
        "SV, krokett",
        "SV, kantelepiirissä"
    })
    void aWordThatIsKnownStaysAsItIs(Language reader, String typed) {
        assertThat(search(reader, typed).guidance().corrected()).isNull();
    }

    @Test
    void aShortWordIsNotTakenForOneOfAnotherLanguage() {
        assertThat(search(Language.EN, "kehro").guidance().corrected()).isNull();
        assertThat(search(Language.FI, "kehro").guidance().corrected()).isEqualTo("kerho");
    }

    @Test
    void whatIsFarFromEveryWordStaysAsItIs() {
        assertThat(search(Language.SV, "karakettukerma").guidance().corrected()).isNull();
    }
}
