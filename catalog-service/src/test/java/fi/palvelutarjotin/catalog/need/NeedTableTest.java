package fi.palvelutarjotin.catalog.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTableTest {

    private static final String HEADER = String.join(",", NeedTable.COLUMNS) + "\n";

    @Test
    void whatIsWrittenIsReadAgain() {
        var needs = List.of(
                Need.own(
                        "lonely",
                        new LocalizedWords(Map.of(
                                Language.FI, List.of("yksinäinen", "kukaan ei \"käy\", eikä soita"),
                                Language.SV, List.of("ensam"))),
                        LocalizedWords.of(Language.FI, "ystävätoiminta", "kohtaamispaikka"),
                        List.of("community.friends", "community.meeting-places"),
                        0.9),
                Need.own(
                        "plain",
                        LocalizedWords.of(Language.EN, "no money"),
                        LocalizedWords.of(Language.EN, "debt advice"),
                        List.of(),
                        1));

        assertThat(NeedTable.readOwn(new StringReader(NeedTable.write(needs)))).isEqualTo(needs);
    }

    @Test
    void linesThatBeginWithAHashExplainAndAreNotRead() {
        var table = "# selitys\n" + HEADER + "a,\"velat | laskut, ulosotto\",,,velkaneuvonta,,,,0.5\n";
        assertThat(NeedTable.readOwn(new StringReader(table)))
                .singleElement()
                .extracting(need -> need.phrases().in(Language.FI))
                .isEqualTo(List.of("velat", "laskut, ulosotto"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    a,velat,,,velkaneuvonta,,,,paljon ~ Row 1: The weight must be a number such as 0.8, not "paljon".
                    a,velat,,,velkaneuvonta,,,,2 ~ Row 1: The weight must be a number from 0.3 to 1.
                    a,velat,,,,,,,1 ~ Row 1: There must be services in one language at least.
                    a,velat,1 ~ Row 1 has 3 cells instead of 9: a cell that holds a comma must stand in quotation marks.
                    a,x,,,y,,,,1;a,x,,,y,,,,1 ~ Rows 1 and 2 have the same code, a.
                    "a,x ~ This is not a table of comma-separated values in UTF-8, or a quotation mark in it is not closed.
                    """)
    void aRowThatCannotBeUsedIsNamed(String rows, String sentence) {
        assertThatThrownBy(() -> NeedTable.readOwn(new StringReader(HEADER + rows.replace(';', '\n'))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aTableWithOtherColumnsIsToldWhichThereMustBe() {
        assertThatThrownBy(() -> NeedTable.readOwn(new StringReader("code;phrases_fi\na;b\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column code is missing. The first line must be: " + HEADER.strip());
    }
}
