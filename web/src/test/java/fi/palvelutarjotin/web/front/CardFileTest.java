package fi.palvelutarjotin.web.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardFileTest {

    private static final CardFile FILE = SampleSite.get().index().get(CardFile.class);

    @TempDir
    private Path folder;

    @Test
    void everyCardOfOursSpeaksEveryLanguageInShortSentences() {
        for (var card : FILE.builtIn()) {
            assertThat(card.name().texts()).as("%s", card).containsKeys(Language.values());
            if (card.section() == Cards.Section.NEED) {
                assertThat(card.text().texts()).as("%s", card).containsKeys(Language.values());
            }
            assertThat(card.text().texts().values())
                    .allSatisfy(text -> assertThat(text.split(" ")).hasSizeLessThanOrEqualTo(12));
        }
    }

    @Test
    void everyPictureThatACardCanHaveIsDrawn() {
        var file = Jsoup.parse(SampleSite.page("/static/icons.svg"));
        assertThat(new HashSet<>(file.select("symbol").eachAttr("id"))).containsAll(Icons.ALL);
    }

    @Test
    void aCountysFileTakesThePlaceOfOurs() throws IOException {
        var rows = FILE.read(file("need,home,theme=mind&price=free,Oma kortti,,,,Rivi"));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().search().toPageQuery()).isEqualTo("price=free&theme=mind");
        assertThat(rows.getFirst().name().texts()).containsOnlyKeys(Language.FI);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    need,home,theme=poistettu,Nimi | is not what stands after the question mark
                    need,home,,Nimi | is not what stands after the question mark
                    need,home,q=%C3,Nimi | is not what stands after the question mark
                    need,olematon,theme=mind,Nimi | there is no icon "olematon"
                    muu,home,theme=mind,Nimi | can be need or life
                    need,home,theme=mind, | name_fi is empty
                    need | the column icon is missing
                    """)
    void whatIsWrongInItIsTold(String row, String sentence) throws IOException {
        var file = file(row);
        assertThatThrownBy(() -> FILE.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1")
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> FILE.read(folder.resolve("olematon.csv").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("palvelutarjotin.site.cards");
    }

    private String file(String row) throws IOException {
        var file = folder.resolve("kortit.csv");
        Files.writeString(
                file,
                "section,icon,search,name_fi,name_sv,name_en,name_se,text_fi\n" + row + "\n",
                StandardCharsets.UTF_8);
        return file.toString();
    }
}
