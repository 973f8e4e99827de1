package fi.palvelutarjotin.web.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.web.query.SearchState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SearchState STATE = SearchState.start(Language.FI).withWords("uinti");

    private static String narrowed(SearchState state, Understood... alike) {
        return new Narrowing(state, TODAY)
                .to(List.of(alike))
                .map(SearchState::toPageQuery)
                .orElse("");
    }

    @Test
    void eachKindNarrowsByItsFacetOrConditionAndKeepsTheWords() {
        var addresses =
                Readings.all().collect(Collectors.toMap(Understood::kind, understood -> narrowed(STATE, understood)));

        assertThat(addresses)
                .isEqualTo(Map.ofEntries(
                        Map.entry(UnderstoodKind.COUNTY, "county=02&county=04&q=uinti"),
                        Map.entry(UnderstoodKind.MUNICIPALITY, "municipality=858&q=uinti"),
                        Map.entry(UnderstoodKind.NEAR_ME, ""),
                        Map.entry(UnderstoodKind.AGE, "age=65&q=uinti"),
                        Map.entry(UnderstoodKind.ACCESS, "accessibility=wheelchair&q=uinti"),
                        Map.entry(UnderstoodKind.LANGUAGE, "contentLanguage=sv&q=uinti"),
                        Map.entry(UnderstoodKind.TODAY, "q=uinti&when=today"),
                        Map.entry(UnderstoodKind.TOMORROW, "from=2026-11-25&q=uinti&to=2026-11-25"),
                        Map.entry(UnderstoodKind.THIS_WEEK, "q=uinti&when=week"),
                        Map.entry(UnderstoodKind.WEEKEND, "q=uinti&weekday=saturday&weekday=sunday"),
                        Map.entry(UnderstoodKind.WEEKDAY, "q=uinti&weekday=tuesday"),
                        Map.entry(UnderstoodKind.PART_OF_DAY, "partOfDay=evening&q=uinti"),
                        Map.entry(UnderstoodKind.FREE, "price=free&q=uinti"),
                        Map.entry(UnderstoodKind.ONLINE, "channel=online&q=uinti"),
                        Map.entry(UnderstoodKind.GROUP, "q=uinti&targetGroup=older-people"),
                        Map.entry(UnderstoodKind.THEME, "q=uinti&theme=exercise")));
    }

    @Test
    void whatIsChosenOfTheSameSortGivesWaySoThatNothingIsWidened() {
        var elsewhere = STATE.with(FacetName.PLACE, "186").with(FacetName.PRICE, "free");

        assertThat(narrowed(elsewhere, Readings.municipality("858"), Readings.municipality("245")))
                .isEqualTo("municipality=245&municipality=858&price=free&q=uinti");
    }

    @Test
    void whatIsThatNarrowAlreadyIsNotNarrowedAgain() {
        var chosen = STATE.with(FacetName.PLACE, "858").withPage(3);

        assertThat(narrowed(chosen, Readings.municipality("858"))).isEmpty();
    }
}
