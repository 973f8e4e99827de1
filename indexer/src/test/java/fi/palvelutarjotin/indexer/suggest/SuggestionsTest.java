package fi.palvelutarjotin.indexer.suggest;

import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.language.Dictionaries;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target.Where;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    private static final TestIndex INDEX = TestIndex.start();

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static void given(FeedRecord... records) {
        INDEX.take(List.of(records));
        INDEX.catchUp();
        INDEX.get(Suggestions.class).refresh();
    }

    private static List<Suggestion> suggest(String typed) {
        return suggest(Language.FI, typed);
    }

    private static List<Suggestion> suggest(Language reader, String typed) {
        return INDEX.get(Suggestions.class).suggest(reader, typed, Suggestions.MOST);
    }

    private static List<String> activities(String typed) {
        return suggest(typed).stream()
                .filter(suggestion -> suggestion.kind() == Kind.ACTIVITY)
                .map(Suggestion::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "zithersoi, beginning of the first word",
        "kesä, beginning of another word",
        "KESÄILTA, capitals",
        "kesäil zither, words in another order",
        "kesailta, without dots",
        "zihtersoitto, two letters swapped",
        "zithrsoitto, a letter missing",
        "zitthersoitto, a letter too many",
        "zitjersoitto, another letter",
        "zithersoitto ja kesä, small words between",
    })
    void aNameIsSuggestedByWhatWasTypedOfIt(String typed, String what) {
        given(
                accepted("1", draft("Zithersoittopiiri – kesäilta ulkona").content()),
                accepted("2", draft("Keilailukerho").content()));

        assertThat(activities(typed)).as(what).containsExactly("Zithersoittopiiri – kesäilta ulkona");
    }

    @Test
    void aNameIsSuggestedByAPartOfACompoundAfterThoseThatBeginSo() {
        assumeThat(INDEX.get(Dictionaries.class).hasFinnish()).isTrue();
        given(
                accepted("1", draft("Muistipiiri").content()),
                accepted("2", draft("Muistipiiri").content()),
                accepted("3", draft("Piiritanssit").content()));

        assertThat(activities("piiri")).containsExactly("Piiritanssit", "Muistipiiri");
    }

    @Test
    void anInflectedWordSuggestsNamesWithItsOtherForms() {
        assumeThat(INDEX.get(Dictionaries.class).hasFinnish()).isTrue();
        given(
                accepted("1", draft("Liikuntaryhmä ikääntyneille").content()),
                accepted("2", draft("Liikuntaryhmät keväällä").content()),
                accepted("3", draft("Kesäilta ulkona").content()));

        assertThat(activities("liikuntaryhmiä"))
                .containsExactlyInAnyOrder("Liikuntaryhmä ikääntyneille", "Liikuntaryhmät keväällä");
        assertThat(marked("ulkoa kesäilloissa")).isEqualTo("|Kesäilta| |ulkona|");
        assertThat(marked("illoissa")).isEqualTo("|Kesäilta| ulkona");
    }

    @Test
    void whatWasTypedExactlyLeavesNoRoomForWhatIsOnlyAlike() {
        given(
                accepted("1", draft("Kilpakello").content()),
                accepted("2", draft("Kilpakelpo").content()),
                accepted("3", draft("Hameompelimo").content()),
                accepted("4", draft("Hämeompelimo").content()));

        assertThat(activities("kilpakello")).containsExactly("Kilpakello");
        assertThat(activities("hameomp")).containsExactly("Hameompelimo");
        assertThat(activities("hämeomp")).containsExactly("Hämeompelimo");
    }

    @Test
    void aShortWordIsTakenAsItWasTyped() {
        given(accepted("1", draft("Zorba").content()));

        assertThat(activities("zoba")).isEmpty();
        assertThat(activities("zobra")).containsExactly("Zorba");
    }

    @Test
    void listingsOfTheSameNameAreOneSuggestionAndLeadToASearchForIt() {
        given(
                accepted("1", in(TUUSULA, "Tie 1", "Zitherpiiri")),
                accepted("2", in(TUUSULA, "Tie 2", "ZITHERPIIRI")),
                accepted("3", draft("Zitherkuoro").content()));

        var suggestions = suggest("zither");
        assertThat(suggestions).extracting(Suggestion::text).containsExactly("Zitherpiiri", "Zitherkuoro");
        assertThat(suggestions).extracting(Suggestion::listings).containsExactly(2, 1);
        assertThat(suggestions.get(0).target()).isEqualTo(new Suggestion.Target(Where.SEARCH, "Zitherpiiri"));
        assertThat(suggestions.get(1).target().where()).isEqualTo(Where.LISTING);
        assertThat(suggestions.get(1).target().value())
                .isEqualTo(
                        INDEX.search("zitherkuoro").hits().getFirst().listing().id());
    }

    @Test
    void everyKindThatFitsIsSuggestedActivitiesAndNeedsFirst() {
        INDEX.get(Needs.class)
                .save(Need.own(
                        "zither",
                        LocalizedWords.of(Language.FI, "järvenpää ahdistaa"),
                        LocalizedWords.of(Language.FI, "zitherpiiri"),
                        List.of(),
                        1));
        INDEX.get(NeedLexicon.class).refresh();
        var records = new java.util.ArrayList<FeedRecord>();
        for (var number = 1; number <= 9; number++) {
            records.add(accepted(
                    "many" + number,
                    draft("Järvenpään kerho " + number).content(),
                    association("Järvenpään Zither ry", "9000000-3")));
        }
        given(records.toArray(FeedRecord[]::new));

        var suggestions = suggest("järvenp");
        assertThat(suggestions)
                .extracting(Suggestion::kind)
                .containsExactly(
                        Kind.ACTIVITY,
                        Kind.ACTIVITY,
                        Kind.ACTIVITY,
                        Kind.ACTIVITY,
                        Kind.ACTIVITY,
                        Kind.NEED,
                        Kind.PLACE,
                        Kind.ORGANISATION);
        assertThat(suggestions.get(5).target()).isEqualTo(new Suggestion.Target(Where.SEARCH, "järvenpää ahdistaa"));
        assertThat(suggestions.get(6).target()).isEqualTo(new Suggestion.Target(Where.PLACE, "186"));
        assertThat(suggestions.get(7).listings()).isEqualTo(9);
    }

    @Test
    void aThemeIsSuggestedOnlyWhenSomethingIsUnderIt() {
        given(accepted(
                "1",
                draft("Zitherkuoro").themes(Set.of("culture.music-and-dance")).content()));

        assertThat(suggest(Language.EN, "music"))
                .extracting(Suggestion::target)
                .contains(new Suggestion.Target(Where.THEME, "culture.music-and-dance"));
        assertThat(suggest(Language.EN, "exercise"))
                .extracting(Suggestion::kind)
                .doesNotContain(Kind.THEME);
    }

    @ParameterizedTest
    @CsvSource({"hameenlinna, Hämeenlinna", "Helsingissä, Helsinki", "jyvaskyla, Jyväskylä", "Tampre, Tampere"})
    void aMunicipalityIsSuggestedHoweverItIsWritten(String typed, String name) {
        given(accepted("1", draft("Zitherkuoro").content()));

        assertThat(suggest(typed)).extracting(Suggestion::text).contains(name);
    }

    @Test
    void theReadersNamesComeFirstAndNamesInOtherLanguagesLeadToThem() {
        given(
                accepted(
                        "1",
                        ListingContent.draft(
                                        ListingKind.ACTIVITY,
                                        new LocalizedText(
                                                Map.of(Language.FI, "Kantelepiiri", Language.SV, "Zitherkrets")))
                                .content()),
                accepted("2", draft("Zitherkuoro").content()),
                accepted(
                        "3",
                        ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(Language.SV, "Zitherkväll"))
                                .content()));

        var finnish = suggest(Language.FI, "zitherk");
        assertThat(finnish).extracting(Suggestion::text).containsExactly("Zitherkuoro", "Zitherkväll", "Kantelepiiri");
        assertThat(finnish).extracting(Suggestion::language).containsExactly(Language.FI, Language.SV, Language.FI);
        assertThat(finnish.get(2).foundBy())
                .isNotNull()
                .satisfies(name -> assertThat(name.plain()).isEqualTo("Zitherkrets"));
        assertThat(suggest(Language.SV, "zitherkr"))
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.text()).isEqualTo("Zitherkrets"));
    }

    @ParameterizedTest
    @CsvSource({"kesä, |kesä|ilta ulkona", "kesailto, |kesäilta| ulkona", "ulko kes, |kes|äilta |ulko|na"})
    void whatMatchedIsMarked(String typed, String marked) {
        given(accepted("1", draft("kesäilta ulkona").content()));

        assertThat(marked(typed)).isEqualTo(marked);
    }

    private static String marked(String typed) {
        var written = new StringBuilder();
        suggest(typed).stream()
                .filter(suggestion -> suggestion.kind() == Kind.ACTIVITY)
                .flatMap(suggestion -> suggestion.name().text().parts().stream())
                .forEach(part -> written.append(part.marked() ? "|" + part.text() + "|" : part.text()));
        return written.toString();
    }

    @Test
    void suggestionsFollowChanges() {
        var suggestions = INDEX.get(Suggestions.class);
        given(
                accepted("1", draft("Zitherkuoro").content()),
                accepted("2", draft("Zitherpiiri").content()));
        assertThat(suggestions.refresh()).as("nothing has changed").isFalse();

        given(
                accepted("1", draft("Zitherorkesteri").content()),
                accepted("3", draft("Zithertunti").content()));

        assertThat(activities("zither")).containsExactlyInAnyOrder("Zitherorkesteri", "Zithertunti");
    }

    @Test
    void aChangeIsSuggestedWithoutBeingAskedFor() throws InterruptedException {
        var follower = INDEX.get(SuggestionFollower.class);
        follower.start();
        try {
            INDEX.take(List.of(accepted("1", draft("Zitherfestivaali").content())));
            INDEX.catchUp();
            var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (activities("zitherfest").isEmpty() && System.nanoTime() < latest) {
                Thread.sleep(20);
            }
            assertThat(activities("zitherfest")).containsExactly("Zitherfestivaali");
        } finally {
            follower.stop();
        }
    }

    @Test
    void whatIsOverIsNotSuggested() {
        var past = LocalDateTime.of(2020, 5, 1, 12, 0);
        given(accepted(
                "1",
                draft("Zitherjuhla")
                        .schedule(Schedule.dates(List.of(Occurrence.at(past, null))))
                        .content()));

        assertThat(suggest("zitherjuhla")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zitherkerho, soita 040 123 4567",
                "Zitherkerho +358401234567",
                "Zitherkerho maija@esimerkki.example",
                "Zitherkerho 010150-123A"
            })
    void nothingByWhichAPersonIsReachedIsSuggested(String name) {
        given(accepted("1", draft(name).content()));

        assertThat(suggest("zither")).isEmpty();
    }

    @Test
    void aDayInANameHidesNothing() {
        given(accepted("1", draft("Zitherjuhla 24.12.2026 klo 9–12").content()));

        assertThat(activities("zitherj")).containsExactly("Zitherjuhla 24.12.2026 klo 9–12");
    }

    @Test
    void anUnreasonableNumberIsRefused() {
        for (var most : List.of(0, -1, Suggestions.MOST + 1)) {
            assertThatThrownBy(() -> INDEX.get(Suggestions.class).suggest(Language.FI, "a", most))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
