package fi.palvelutarjotin.indexer.reading;

import static fi.palvelutarjotin.indexer.reading.Readers.READER;
import static fi.palvelutarjotin.indexer.reading.Readers.read;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.Understood.AboutTheme;
import fi.palvelutarjotin.indexer.reading.Understood.AtTimeOfDay;
import fi.palvelutarjotin.indexer.reading.Understood.ForGroup;
import fi.palvelutarjotin.indexer.reading.Understood.InLanguage;
import fi.palvelutarjotin.indexer.reading.Understood.OnWeekday;
import fi.palvelutarjotin.indexer.reading.Understood.WithAccess;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseReadingTest {

    @Test
    void aWholeSentenceIsReadPieceByPiece() {
        var reading = READER.read(Language.FI, "ilmaista tuolijumppaa mummolle Jyväskylässä tiistaisin illalla");

        assertThat(reading.understood())
                .extracting(Understood::kind)
                .containsExactly(
                        UnderstoodKind.FREE,
                        UnderstoodKind.THEME,
                        UnderstoodKind.GROUP,
                        UnderstoodKind.MUNICIPALITY,
                        UnderstoodKind.WEEKDAY,
                        UnderstoodKind.PART_OF_DAY);
        assertThat(reading.rest()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsLeftInItsOrder() {
        assertThat(READER.read(Language.FI, "Mistä apua, kun Turussa sattuu polveen?")
                        .rest())
                .containsExactly("mistä", "apua", "kun", "sattuu", "polveen");
    }

    @Test
    void aThingTellsOnWhichTypedWordsItRests() {
        assertThat(read(Language.EN, "Free yoga IN the evening"))
                .extracting(Understood::typed)
                .containsExactly(
                        new TypedWords("Free", List.of(0)),
                        new TypedWords("yoga", List.of(1)),
                        new TypedWords("IN the evening", List.of(2, 3, 4)));
    }

    @Test
    void everydayWordsNameTheirTargetGroup() {
        var groups = Map.ofEntries(
                Map.entry("mummolle", "older-people"),
                Map.entry("vaarille", "older-people"),
                Map.entry("eläkeläisille", "older-people"),
                Map.entry("seniorit", "older-people"),
                Map.entry("ikäihmisten", "older-people"),
                Map.entry("pensionärer", "older-people"),
                Map.entry("lapsille", "families-with-children"),
                Map.entry("muksut", "families-with-children"),
                Map.entry("taaperoille", "families-with-children"),
                Map.entry("barnfamiljer", "families-with-children"),
                Map.entry("nuorten", "youth"),
                Map.entry("teineille", "youth"),
                Map.entry("ungdomar", "youth"),
                Map.entry("työtön", "unemployed"),
                Map.entry("työttömille", "unemployed"),
                Map.entry("omaishoitajan", "carers"),
                Map.entry("maahanmuuttajille", "immigrants"),
                Map.entry("vammaisille", "disabled"),
                Map.entry("yksinäinen", "lonely"),
                Map.entry("vähävaraisille", "low-income"));
        groups.forEach(
                (typed, group) -> assertThat(READER.read(Language.FI, typed).listAll(ForGroup.class))
                        .as("%s", typed)
                        .extracting(ForGroup::targetGroup)
                        .containsExactly(group));
    }

    @Test
    void everyTargetGroupAndThemeIsUnderstoodByItsNameInEveryLanguage() {
        for (var group : new TargetGroups().all()) {
            group.name()
                    .texts()
                    .forEach((language, name) -> assertThat(read(language, name))
                            .as("%s in %s", name, language)
                            .extracting(Understood::kind)
                            .containsExactly(UnderstoodKind.GROUP));
        }
        for (var theme : new Themes().all()) {
            theme.name()
                    .texts()
                    .forEach((language, name) -> assertThat(read(language, name))
                            .as("%s in %s", name, language)
                            .isNotNull()
                            .allSatisfy(found ->
                                    assertThat(found.kind()).isIn(UnderstoodKind.THEME, UnderstoodKind.GROUP)));
        }
    }

    @Test
    void aWordThatIsTheOnlyOneTypedMayBeATheme() {
        assertThat(READER.read(Language.FI, "jooga").findFirst(AboutTheme.class))
                .hasValueSatisfying(theme -> assertThat(theme.theme()).isEqualTo("exercise.yoga"));
        assertThat(READER.read(Language.SV, "kamratstöd").findFirst(AboutTheme.class))
                .hasValueSatisfying(theme -> assertThat(theme.theme()).isEqualTo("community.peer-support"));
    }

    @Test
    void everyWeekdayIsUnderstoodInFinnishSwedishAndEnglish() {
        var days = List.of(
                List.of("maanantaina", "maanantaisin", "på måndagar", "on Mondays"),
                List.of("tiistaina", "tiistaisin", "på tisdagar", "on Tuesdays"),
                List.of("keskiviikkona", "keskiviikkoisin", "på onsdagar", "on Wednesdays"),
                List.of("torstaina", "torstaisin", "på torsdagar", "on Thursdays"),
                List.of("perjantaina", "perjantaisin", "på fredagar", "on Fridays"),
                List.of("lauantaina", "lauantaisin", "på lördagar", "on Saturdays"),
                List.of("sunnuntaina", "sunnuntaisin", "på söndagar", "on Sundays"));
        for (var day : DayOfWeek.values()) {
            for (var typed : days.get(day.ordinal())) {
                assertThat(READER.read(Language.FI, "jumppa " + typed).listAll(OnWeekday.class))
                        .as("%s", typed)
                        .extracting(OnWeekday::weekday)
                        .containsExactly(day);
            }
        }
    }

    @Test
    void aShortNameOfADayIsUnderstoodByReadersOfItsLanguageOnly() {
        assertThat(kinds(Language.FI, "jumppa ti")).contains(UnderstoodKind.WEEKDAY);
        assertThat(kinds(Language.SV, "jumppa ti")).doesNotContain(UnderstoodKind.WEEKDAY);
        assertThat(kinds(Language.EN, "where to go")).doesNotContain(UnderstoodKind.WEEKDAY);
    }

    @Test
    void partsOfTheDayAreUnderstood() {
        assertThat(parts("aamuisin kuntosali")).containsExactly(PartOfDay.MORNING);
        assertThat(parts("iltapäivällä")).containsExactly(PartOfDay.DAYTIME);
        assertThat(parts("iltaisin")).containsExactly(PartOfDay.EVENING);
        assertThat(parts("jumppa på kvällen")).containsExactly(PartOfDay.EVENING);
        assertThat(parts("in the evening")).containsExactly(PartOfDay.EVENING);
        assertThat(parts("på förmiddagen")).containsExactly(PartOfDay.MORNING);
    }

    @Test
    void daysThatDependOnTodayAreUnderstood() {
        assertThat(kinds(Language.FI, "tänään")).containsExactly(UnderstoodKind.TODAY);
        assertThat(kinds(Language.FI, "huomenna")).containsExactly(UnderstoodKind.TOMORROW);
        assertThat(kinds(Language.FI, "tällä viikolla")).containsExactly(UnderstoodKind.THIS_WEEK);
        assertThat(kinds(Language.FI, "viikonloppuna")).containsExactly(UnderstoodKind.WEEKEND);
        assertThat(kinds(Language.SV, "i morgon")).containsExactly(UnderstoodKind.TOMORROW);
        assertThat(kinds(Language.SV, "på morgonen")).containsExactly(UnderstoodKind.PART_OF_DAY);
        assertThat(kinds(Language.EN, "this weekend")).containsExactly(UnderstoodKind.WEEKEND);
        assertThat(kinds(Language.EN, "this week")).containsExactly(UnderstoodKind.THIS_WEEK);
        assertThat(kinds(Language.SE, "odne")).containsExactly(UnderstoodKind.TODAY);
    }

    @Test
    void waysOfTakingPartAreUnderstood() {
        assertThat(List.of("ilmainen", "maksuton", "maksutonta", "gratis", "avgiftsfritt", "free"))
                .allSatisfy(typed -> assertThat(kinds(Language.FI, typed)).containsExactly(UnderstoodKind.FREE));
        assertThat(List.of("netissä", "etänä", "verkossa", "online", "på nätet"))
                .allSatisfy(typed -> assertThat(kinds(Language.FI, typed)).containsExactly(UnderstoodKind.ONLINE));
        assertThat(List.of("lähellä minua", "lähistöllä", "near me", "nära mig", "lähin"))
                .allSatisfy(typed -> assertThat(kinds(Language.FI, typed)).containsExactly(UnderstoodKind.NEAR_ME));
        assertThat(List.of("ilman", "ilmeisesti", "ilma", "verkosto"))
                .allSatisfy(typed -> assertThat(kinds(Language.FI, typed)).isEmpty());
    }

    @Test
    void accessibilityIsUnderstood() {
        assertThat(facts("pyörätuolilla")).containsExactly(AccessibilityFact.WHEELCHAIR);
        assertThat(facts("esteetön uimahalli")).containsExactly(AccessibilityFact.WHEELCHAIR);
        assertThat(facts("esteetön wc")).containsExactly(AccessibilityFact.ACCESSIBLE_TOILET);
        assertThat(facts("rullstol")).containsExactly(AccessibilityFact.WHEELCHAIR);
        assertThat(facts("wheelchair access")).containsExactly(AccessibilityFact.WHEELCHAIR);
        assertThat(facts("rollaattorilla")).containsExactly(AccessibilityFact.ROLLATOR);
        assertThat(facts("induktiosilmukka")).containsExactly(AccessibilityFact.INDUCTION_LOOP);
    }

    @Test
    void theLanguageInWhichSomethingIsHeldIsUnderstoodButNotTheOneToBeLearned() {
        assertThat(languages("jumppaa englanniksi")).containsExactly("en");
        assertThat(languages("gymnastik på svenska")).containsExactly("sv");
        assertThat(languages("advice in Russian")).containsExactly("ru");
        assertThat(languages("viittomakielellä")).containsExactly("fse");
        assertThat(languages("neuvontaa arabiaksi")).containsExactly("ar");
        assertThat(languages("sámegillii")).containsExactly("se");
        assertThat(languages("suomen kielen kurssi")).isEmpty();
        assertThat(languages("svenska kurser")).isEmpty();
    }

    @Test
    void theLongestReadingWins() {
        assertThat(kinds(Language.EN, "in the evening")).containsExactly(UnderstoodKind.PART_OF_DAY);
        assertThat(READER.read(Language.FI, "nuoret aikuiset").understood())
                .singleElement()
                .satisfies(found -> assertThat(found.typed().positions()).containsExactly(0, 1));
    }

    private static List<UnderstoodKind> kinds(Language reader, String typed) {
        return read(reader, typed).stream().map(Understood::kind).toList();
    }

    private static List<PartOfDay> parts(String typed) {
        return READER.read(Language.FI, typed).listAll(AtTimeOfDay.class).stream()
                .map(AtTimeOfDay::partOfDay)
                .toList();
    }

    private static List<AccessibilityFact> facts(String typed) {
        return READER.read(Language.FI, typed).listAll(WithAccess.class).stream()
                .map(WithAccess::fact)
                .toList();
    }

    private static List<String> languages(String typed) {
        return READER.read(Language.FI, typed).listAll(InLanguage.class).stream()
                .map(InLanguage::code)
                .toList();
    }
}
