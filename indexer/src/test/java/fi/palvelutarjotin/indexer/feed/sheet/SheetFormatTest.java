package fi.palvelutarjotin.indexer.feed.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.Collected;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTest {

    static final SheetFormat FORMAT =
            new SheetFormat(new Municipalities(), new Themes(), new TargetGroups(), new ServiceLanguages());

    private static final Path FIXTURES = Path.of("src/test/resources/sheet");

    @TempDir
    private Path folder;

    private final Collected read = new Collected();

    private Path sheet(String text) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), text);
    }

    private Collected read(String text) throws IOException {
        assertThat(FORMAT.read(SheetInput.of(sheet(text)), read)).isEqualTo(ReadOutcome.SNAPSHOT);
        return read;
    }

    private void assertRejected(String reason, String detail) {
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason, FeedRecord.Rejected::detail)
                .containsExactly(tuple(reason, detail));
    }

    @Test
    void aMappingFileSaysWhatTheColumnsAndWordsMean() throws IOException {
        FORMAT.read(SheetInput.of(FIXTURES.resolve("piiri.csv"), FIXTURES.resolve("piiri.mapping")), read);
        assertThat(read.all(FeedRecord.Rejected.class)).isEmpty();
        assertThat(read.notices).isEmpty();
        var sauna = read.content("1");
        assertThat(sauna.name().in(Language.FI)).contains("Äijäsauna");
        assertThat(sauna.name().in(Language.SV)).contains("Gubbarnas bastu");
        assertThat(sauna.kind()).isEqualTo(ListingKind.ACTIVITY);
        assertThat(sauna.schedule().weekly()).hasSize(2);
        assertThat(sauna.schedule().weekly().getLast().everyWeeks()).isEqualTo(2);
        assertThat(sauna.price().kind()).isEqualTo(Price.Kind.FREE);
        assertThat(sauna.places().getFirst().coordinates()).isEqualTo(new Coordinates(62.2416, 25.7436));
        assertThat(sauna.keywords()).hasSize(2);
        var coffee = read.content("2");
        assertThat(coffee.name().in(Language.FI)).contains("Kahvit; ja pulla");
        assertThat(coffee.price().details().in(Language.FI)).contains("2,50 €");
        assertThat(coffee.area().counties()).containsExactly("15");
        assertThat(coffee.area().municipalities()).containsExactly("410");
    }

    @Test
    void columnsAreRecognisedByTheirNamesWithoutAMappingFile() throws IOException {
        read(
                "Tunniste\tNimi\tName (EN)\tOsoite\tPostinumero\tKunta\tTeemat\tKohderyhmät\tKielet\tEsteettömyys\tIkä alkaen"
                        + "\tPuhelin\tSähköposti\tWWW\tIlmoittautuminen\tJärjestö\tY-tunnus\tJärjestön tyyppi\tElämäntapahtumat\tHuom\n"
                        + "7\tLukupiiri\tBook club\tKirjastokatu 1\t530\t091\tLukupiiri|KIRJALLISUUS|P27.9\tseniorit|KR1.3\tviro|fi\tinduktiosilmukka"
                        + "\t16 v\t040 123|050 456\ta@b.example\twww.b.example\tEi ilmoittautumista\tLukijat ry\t0209602-6\tyhdistys\tKE13\tx\n");
        var club = read.content("7");
        assertThat(club.name().in(Language.EN)).contains("Book club");
        assertThat(club.themes()).contains("culture.literature", "advice.carers");
        assertThat(club.targetGroups()).containsExactly("carers", "older-people", "youth");
        assertThat(club.languages()).containsExactly("et", "fi");
        assertThat(club.places().getFirst().postalCode()).isEqualTo("00530");
        assertThat(club.places().getFirst().municipality()).isEqualTo("091");
        assertThat(club.places().getFirst().accessibility()).containsExactly(AccessibilityFact.INDUCTION_LOOP);
        assertThat(club.channels()).containsExactly(Channel.PLACE);
        assertThat(club.ages()).isEqualTo(new Ages(16, null));
        assertThat(club.contacts()).hasSize(4);
        assertThat(club.registration().need()).isEqualTo(Registration.Need.NOT_REQUIRED);
        var organisation = requireNonNull(read.listing("7").organisation());
        assertThat(organisation.businessId()).isEqualTo("0209602-6");
        assertThat(organisation.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(read.notices).containsExactlyInAnyOrder("themes: P27.9", "sheet-columns: Huom");
    }

    @Test
    void whatIsNotKnownIsNotedAndTheRowIsKept() throws IOException {
        read("id,name,kind,themes,target_groups,municipality,y_tunnus,organisation,email,lat,lon\n"
                + "1,A,outo,Lentopallonpelaajat X,Kaikki X,Ankkalinna|Turku,1234567-8,Väki,ei osoite,40.0,3.0\n");
        assertThat(read.content("1").area().municipalities()).containsExactly("853");
        assertThat(requireNonNull(read.listing("1").organisation()).businessId())
                .isNull();
        assertThat(read.notices)
                .containsExactlyInAnyOrder(
                        "sheet-kind: outo",
                        "themes: Lentopallonpelaajat X",
                        "target-groups: Kaikki X",
                        "municipalities: Ankkalinna",
                        "y-tunnus: 1234567-8",
                        "sheet-contacts: ei osoite",
                        "coordinates: not in Finland: 40.0, 3.0");
    }

    @Test
    void theWholeCountryIsOneWord() throws IOException {
        read("id,name,kunta\n1,A,Koko maa\n2,B,\n");
        assertThat(read.content("1").area()).isEqualTo(AreaServed.NATIONWIDE);
        assertThat(read.content("2").area()).isEqualTo(AreaServed.UNKNOWN);
    }

    @Test
    void onlyRowsThatAreWhollyBlankAreSkippedAndRowsAreCountedAsTheProgramShowsThem() throws IOException {
        read("id;name\n\n ; \n;Ilman tunnistetta\n3;\n");
        assertThat(read.records).extracting(FeedRecord::id).containsExactly("row 4", "3");
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .containsExactly("The row has no id", "The row has no name");
    }

    @Test
    void aRowWithAWrongNumberOfCellsIsRejectedButEmptySurplusIsNoHarm() throws IOException {
        read("id;name;kunta\n1;A;Turku;;\n2;B;Turku;yli\n");
        assertThat(read.content("1").name().in(Language.FI)).contains("A");
        assertRejected("The row has a wrong number of cells", "row 3 has 4 cells, the heading has 3");
    }

    @Test
    void aDayThatDoesNotExistIsRejected() throws IOException {
        read("id;name;alkaa\n1;A;31.2.2027\n");
        assertRejected("A date is not possible", "31.2.2027");
    }

    @Test
    void aNumberThatIsNoneIsRejectedWithItsColumn() throws IOException {
        read("id;name;leveysaste;pituusaste\n1;A;kuusikymmentä;25\n");
        assertRejected("A number cannot be read", "leveysaste: kuusikymmentä");
    }

    @Test
    void aSeasonThatEndsBeforeItStartsIsRejected() throws IOException {
        read("id;name;alkaa;päättyy\n1;A;2.1.2027;1.1.2027\n");
        assertRejected("A value is not possible", "the season ends (2027-01-01) before it starts (2027-01-02)");
    }

    @Test
    void aSheetInWindows1252IsUnderstoodAndNoted() throws IOException {
        Files.write(sheet(""), "id;name\n1;Äiti\n".getBytes(Charset.forName("windows-1252")));
        FORMAT.read(SheetInput.of(folder.resolve("sheet.csv")), read);
        assertThat(read.content("1").name().in(Language.FI)).contains("Äiti");
        assertThat(read.notices).containsExactly("charset: read as windows-1252, since byte 10 is not UTF-8");
    }

    @Test
    void byteOrderMarksAreUnderstood() throws IOException {
        Files.write(sheet(""), "\uFEFFid\tname\n1\tÄiti\n".getBytes(StandardCharsets.UTF_16LE));
        FORMAT.read(SheetInput.of(folder.resolve("sheet.csv")), read);
        read("\uFEFFid;name\n2;Isä\n");
        assertThat(read.content("1").name().in(Language.FI)).contains("Äiti");
        assertThat(read.content("2").name().in(Language.FI)).contains("Isä");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void aSheetThatIsNotInTheDeclaredCharacterSetIsRefused() throws IOException {
        var mapping = Files.writeString(folder.resolve("m"), "id = id\nname.fi = name\ncharset = UTF-8\n");
        Files.write(sheet(""), "id;name\n1;Äiti\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(folder.resolve("sheet.csv"), mapping), read))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The file is not in UTF-8, although the mapping file says so");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedEndsTheReadingAfterTheRowsBefore() throws IOException {
        var sheet = sheet("id;name\n1;A\n2;\"B\n3;C\n");
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet), read))
                .isInstanceOf(IOException.class)
                .hasMessage("A quotation mark opens in row 3 and is never closed, or the file is cut off");
        assertThat(read.records).extracting(FeedRecord::id).containsExactly("1");
    }

    @Test
    void aStreamThatBreaksOffIsToldAfterItsRows() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream("id;name\n1;A\n".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The connection was lost");
                    }
                });
        assertThatThrownBy(() -> FORMAT.read(SheetInput.onWeb(Optional.of(broken)), read))
                .isInstanceOf(IOException.class)
                .hasMessage("The connection was lost");
        assertThat(read.records).extracting(FeedRecord::id).containsExactly("1");
    }

    @Test
    void aHugeCellIsRejectedAndTheRowsAfterItAreRead() throws IOException {
        read("id;name;kuvaus\n1;A;" + "ä".repeat(5_000_000) + "\n2;B;b\n");
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .containsExactly("A text is too long");
        assertThat(read.content("2").name().in(Language.FI)).contains("B");
    }

    @Test
    void aSheetOnTheWebThatHasNotChangedIsNotRead() throws IOException {
        assertThat(FORMAT.read(SheetInput.onWeb(Optional.empty()), read)).isEqualTo(ReadOutcome.NOT_MODIFIED);
        assertThat(read.records).isEmpty();
    }

    @Test
    void aColumnThatTheSheetDoesNotHaveIsNamed() throws IOException {
        var mapping = Files.writeString(folder.resolve("m"), "id = id\nname.fi = Otsikko\n");
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet("id;Nimi\n1;A\n"), mapping), read))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The mapping file names the column \"Otsikko\" for name.fi, but the file has no such column."
                                + " The columns of the file are: id, Nimi");
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatThereAre() throws IOException {
        var mapping = Files.writeString(folder.resolve("m"), "id = id\n\nnimi = Nimi\n");
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet("id;Nimi\n"), mapping), read))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Line 3 of the mapping file names the unknown field \"nimi\". The fields are: ")
                .hasMessageContaining("name.fi");
    }

    @Test
    void aSheetWithoutUnderstandableColumnsSaysWhichItHas() throws IOException {
        var sheet = sheet("a;b;c\n1;2;3\n");
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet), read))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("add a mapping file. The columns of the file are: a, b, c");
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet("")), read)).hasMessage("The sheet is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void aSheetThatEndsInsideARowIsCutOffAndNotComplete(String charset, @TempDir Path folder) throws IOException {
        var sheet = Files.writeString(
                folder.resolve("cut.csv"), "id,name_fi,municipality\n1,Piiri,Tuusula\n2,Sau", Charset.forName(charset));
        var cut = new Collected();
        assertThatThrownBy(() -> FORMAT.read(SheetInput.of(sheet), cut))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("row 3, has 2 cells, the heading has 3");
        assertThat(cut.records).hasSize(2);
    }
}
