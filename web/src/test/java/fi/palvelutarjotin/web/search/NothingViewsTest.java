package fi.palvelutarjotin.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.Guidance;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.WayOut;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.web.guidance.HelpSettings;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.search.NothingView.Person;
import fi.palvelutarjotin.web.search.NothingView.Way;
import fi.palvelutarjotin.web.testing.PageWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NothingViewsTest {

    private static final HelpSettings NOBODY =
            new HelpSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final SearchState STATE = SearchState.start(Language.FI)
            .withWords("uinti")
            .with(FacetName.PLACE, "858")
            .with(FacetName.TARGET_GROUP, "older-people")
            .withConditions(new Conditions(
                    When.ANY.withParts(Set.of(DayPart.EVENING)), null, 70, AccessProfile.WHEELCHAIR_USER));

    private static NothingView view(SearchState state, HelpSettings help, WayOut... ways) {
        var words = PageWords.in(state.language());
        var guidance = new Guidance(null, List.of(), List.of(), List.of(ways));
        var nothing = new SearchResult(0, false, List.of(), Map.of(), guidance);
        return Objects.requireNonNull(new NothingViews(PageWords.LABELS, words, state, help).of(nothing));
    }

    private static Way way(WayOut way) {
        return view(STATE, NOBODY, way).ways().getFirst();
    }

    @Test
    void eachWayOutIsASentenceWithItsCountAndLeadsToThatSearch() {
        assertThat(way(new WayOut.WithoutFacet(FacetName.TARGET_GROUP, 1_234)))
                .isEqualTo(new Way(
                        "Ilman rajausta ”Kenelle: Ikääntyneet”: 1\u00a0234 hakutulosta",
                        "/fi/search?accessibility=wheelchair&age=70&municipality=858&partOfDay=evening&q=uinti"));
        assertThat(way(new WayOut.WithoutConditions(1)))
                .isEqualTo(new Way(
                        "Ilman rajausta ”Klo 17 jälkeen, Ikä: 70”: 1 hakutulos",
                        "/fi/search?accessibility=wheelchair&municipality=858&q=uinti&targetGroup=older-people"));
        assertThat(way(new WayOut.InNeighbours(Set.of("858", "186", "245"), 5)).text())
                .isEqualTo("Myös lähikunnissa (Järvenpää, Kerava): 5 hakutulosta");
        assertThat(way(new WayOut.InNeighbours(Set.of("858", "186", "245"), 5)).address())
                .contains("municipality=186&municipality=245&municipality=858");
        assertThat(way(new WayOut.Everywhere(3)).address())
                .contains("channel=online&channel=phone")
                .doesNotContain("municipality");
        assertThat(way(new WayOut.ByWordsAlone(2)).address()).isEqualTo("/fi/search?q=uinti");
    }

    @Test
    void manyNamesAreCutShort() {
        var wide = STATE.withChosen(FacetName.PLACE, Set.of("858", "186", "245", "106", "505", "543", "092"));

        assertThat(view(wide, NOBODY, new WayOut.WithoutFacet(FacetName.PLACE, 2))
                        .ways()
                        .getFirst()
                        .text())
                .contains(" …”: 2 hakutulosta");
    }

    @Test
    void whomTheOperatorNamesCanBeCalled() {
        var help = new HelpSettings(
                Optional.of("Keusoten asiakasohjaus"),
                Optional.of("0192260000"),
                Optional.of("Maija"),
                Optional.of("+358401234567"));

        var view = view(STATE.withLanguage(Language.SV), help);

        assertThat(view.people())
                .containsExactly(
                        new Person("Keusoten asiakasohjaus", "019 226 0000", "tel:0192260000"),
                        new Person("Länkperson Maija", "+358 40 123 4567", "tel:+358401234567"));
        assertThat(view.hasGuidance()).isTrue();
    }

    @Test
    void whoHasNoPhoneNumberIsNotNamed() {
        var help = new HelpSettings(
                Optional.of("Keusoten asiakasohjaus"), Optional.empty(), Optional.empty(), Optional.of("040 123 4567"));

        var view = view(STATE, help);

        assertThat(view.people()).containsExactly(new Person("Linkkihenkilö", "040 123 4567", "tel:0401234567"));
        assertThat(view.hasGuidance()).isFalse();
    }
}
