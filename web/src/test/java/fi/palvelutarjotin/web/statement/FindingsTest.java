package fi.palvelutarjotin.web.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "criterion,found,planned,mended," + columns("what_") + "," + columns("why_")
            + "," + columns("instead_") + "\n";
    private static final String TEXTS = ",a,b,c,d,e,f,g,h,i,j,k,l\n";

    @Property
    void theServiceConformsInFullOnlyWhenNothingIsOpen(@ForAll List<Boolean> mended) {
        var shortcomings = mended.stream().map(FindingsTest::shortcoming).toList();
        assertThat(Conformance.of(shortcomings))
                .isEqualTo(mended.contains(false) ? Conformance.PARTIAL : Conformance.FULL);
    }

    @Test
    void theProgramsOwnTablesCanBeReadAndTellWhenTheyChanged() {
        var findings = new Findings();
        assertThat(findings.checks()).isNotEmpty();
        assertThat(findings.made()).isBeforeOrEqualTo(findings.updated());
        assertThat(findings.updated()).isBeforeOrEqualTo(LocalDate.now());
    }

    @Test
    void whatIsMendedIsToldFromTheTable() {
        var read = Findings.shortcomings(new StringReader(
                HEADER + "1.1.1,2026-11-01,2026-12-01,2026-11-20" + TEXTS + "2.4.11,2026-11-01,," + TEXTS));
        assertThat(read).extracting(Shortcoming::isOpen).isEqualTo(List.of(false, true));
        assertThat(read.getFirst().planned()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(read.getFirst().why().texts()).containsEntry(Language.SV, "f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kartta,2026-11-01,,,a,b,c,d,e,f,g,h,i,j,k,l | no criterion
                    1.1.1,eilen,,,a,b,c,d,e,f,g,h,i,j,k,l | found takes a day
                    1.1.1,2026-11-01,,pian,a,b,c,d,e,f,g,h,i,j,k,l | mended takes a day
                    1.1.1,2026-11-02,,2026-11-01,a,b,c,d,e,f,g,h,i,j,k,l | before it was found
                    1.1.1,2026-11-01,,,a,,c,d,e,f,g,h,i,j,k,l | what_sv is empty
                    """)
    void aMistakeInTheTableIsToldWithItsRow(String row, String sentence) {
        assertThatThrownBy(() -> Findings.shortcomings(new StringReader(HEADER + row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 1")
                .hasMessageContaining(sentence);
    }

    @Test
    void aStatementWithoutAnyCheckIsNone() {
        assertThatThrownBy(() -> Findings.checks(new StringReader("date,by,what_fi\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one check");
    }

    private static Shortcoming shortcoming(boolean mended) {
        var text = LocalizedText.of(Language.FI, "Jotakin puuttuu.");
        return new Shortcoming("1.1.1", DAY, null, mended ? DAY : null, text, text, text);
    }

    private static String columns(String beginning) {
        return String.join(
                ",", Stream.of("fi", "sv", "en", "se").map(beginning::concat).toList());
    }
}
