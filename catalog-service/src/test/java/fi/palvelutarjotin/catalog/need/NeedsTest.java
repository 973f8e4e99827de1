package fi.palvelutarjotin.catalog.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import fi.palvelutarjotin.catalog.need.Needs.Removal;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private TestCatalogue catalogue;
    private Needs needs;
    private NeedsAtStart start;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start();
        needs = catalogue.get(Needs.class);
        start = catalogue.get(NeedsAtStart.class);
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void theSeedOfTheProgramIsThereAfterTheStart() {
        assertThat(needs.all())
                .extracting(Need::code)
                .containsExactlyInAnyOrderElementsOf(catalogue.get(NeedSeed.class).needs().stream()
                        .map(Need::code)
                        .toList());
    }

    @Test
    void bringingTheSameSeedAgainChangesNothing() {
        var seed = NeedSeed.of(List.of(seed("lonely", "yksinäinen"), seed("debt", "velat painaa")));
        assertThat(start.bring(seed)).isTrue();
        var edition = needs.edition();
        var before = needs.all();

        assertThat(start.bring(seed)).isFalse();
        assertThat(needs.edition()).isEqualTo(edition);
        assertThat(needs.all()).isEqualTo(before);
    }

    @Test
    void aNewSeedAddsChangesAndRemovesSeedNeeds() {
        start.bring(NeedSeed.of(List.of(seed("lonely", "yksinäinen"), seed("debt", "velat painaa"))));
        var next = List.of(seed("debt", "velat kasvaa"), seed("sleep", "valvon öisin"));
        start.bring(NeedSeed.of(next));

        assertThat(needs.all()).isEqualTo(next);
    }

    @Test
    void anOwnNeedSurvivesNewSeedsThatUseItsCode() {
        var own = own("lonely", "ei ketään");
        needs.save(own);
        start.bring(NeedSeed.of(List.of(seed("lonely", "yksinäinen"), seed("debt", "velat painaa"))));
        assertThat(needs.find("lonely")).hasValue(own);
        start.bring(NeedSeed.of(List.of(seed("debt", "velat painaa"))));
        assertThat(needs.find("lonely")).hasValue(own);
    }

    @Test
    void theSeedNeedBehindAnOwnOneComesBackWhenThatIsDeleted() {
        var seed = NeedSeed.of(List.of(seed("lonely", "yksinäinen")));
        var program = new Needs(
                catalogue.get(Database.class), catalogue.get(NeedRows.class), seed, catalogue.get(Themes.class));
        program.save(own("lonely", "ei ketään"));
        start.bring(seed);

        assertThat(program.remove("lonely")).isEqualTo(Removal.DELETED);
        assertThat(program.find("lonely")).hasValue(seed("lonely", "yksinäinen"));
    }

    @Test
    void whatIsSwitchedOffStaysOffThroughNewSeedsEvenOnesThatLeaveItOutForATime() {
        start.bring(NeedSeed.of(List.of(seed("lonely", "yksinäinen"))));
        assertThat(needs.remove("lonely")).isEqualTo(Removal.SWITCHED_OFF);
        assertThat(needs.find("lonely").orElseThrow().active()).isFalse();

        start.bring(NeedSeed.of(List.of(seed("lonely", "ei kavereita"))));
        assertThat(needs.find("lonely").orElseThrow().active()).isFalse();
        start.bring(NeedSeed.of(List.of()));
        start.bring(NeedSeed.of(List.of(seed("lonely", "yksin"))));
        assertThat(needs.find("lonely").orElseThrow().active()).isFalse();

        assertThat(needs.switchTo("lonely", true)).isTrue();
        assertThat(needs.find("lonely")).hasValue(seed("lonely", "yksin"));
    }

    @Test
    void anOwnNeedIsAddedChangedSwitchedOffAndDeleted() {
        needs.save(own("allotment", "viljelypalsta"));
        var changed = Need.own(
                "allotment",
                new LocalizedWords(Map.of(
                        Language.FI, List.of("viljelypalsta", "oma kasvimaa"), Language.SV, List.of("odlingslott"))),
                LocalizedWords.of(Language.FI, "palstaviljely"),
                List.of("nature.gardening"),
                0.75);
        needs.save(changed);
        assertThat(needs.find("allotment")).hasValue(changed);

        assertThat(needs.switchTo("allotment", false)).isTrue();
        needs.save(changed);
        assertThat(needs.find("allotment").orElseThrow().active())
                .as("saving leaves the switch as it is")
                .isFalse();

        assertThat(needs.remove("allotment")).isEqualTo(Removal.DELETED);
        assertThat(needs.find("allotment")).isEmpty();
        needs.save(changed);
        assertThat(needs.find("allotment").orElseThrow().active()).isTrue();
    }

    @Test
    void whatIsNotThereCannotBeRemovedOrSwitched() {
        assertThat(needs.remove("nothing")).isEqualTo(Removal.NOT_THERE);
        assertThat(needs.switchTo("nothing", false)).isFalse();
    }

    @Test
    void whatCannotBeSavedIsRefusedWithASentenceAndNothingOfItIsKept() {
        start.bring(NeedSeed.of(List.of(seed("lonely", "yksinäinen"))));
        var wrongTheme = Need.own("b", fi("x y"), fi("z"), List.of("no.such"), 1);

        assertThatThrownBy(() -> needs.save(List.of(own("a", "eka"), wrongTheme)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("b: there is no theme no.such.");
        assertThatThrownBy(() -> needs.save(List.of(own("a", "eka"), own("lonely", "toka"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("can only be switched off: lonely.");
        assertThat(needs.find("a")).isEmpty();
        assertThat(needs.find("lonely")).hasValue(seed("lonely", "yksinäinen"));
    }

    @Test
    void thereIsABoundToHowManyOwnNeedsThereCanBe() {
        var many = new ArrayList<Need>();
        for (var i = 0; i <= Needs.MOST_OWN; i++) {
            many.add(own("n" + i, "tarve " + i));
        }
        assertThatThrownBy(() -> needs.save(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There would be 2,001 own needs; at most 2,000 can be kept.");
        assertThat(needs.find("n0")).isEmpty();
    }

    @Test
    void everyChangeMakesANewEditionThatOtherNodesSee() {
        try (var other = TestCatalogue.on(catalogue.jdbcUrl(), Map.of())) {
            var seen = new ArrayList<>(List.of(other.get(Needs.class).edition()));
            List<Runnable> changes = List.of(
                    () -> needs.save(own("a", "eka")),
                    () -> needs.switchTo("a", false),
                    () -> needs.switchTo("a", true),
                    () -> needs.remove("a"));
            for (var change : changes) {
                change.run();
                seen.add(other.get(Needs.class).edition());
            }
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    private static LocalizedWords fi(String... words) {
        return LocalizedWords.of(Language.FI, words);
    }

    private static Need own(String code, String phrase) {
        return Need.own(code, fi(phrase), fi("palvelu"), List.of(), 1);
    }

    private static Need seed(String code, String phrase) {
        return new Need(code, fi(phrase), fi("palvelu"), List.of("mind.crisis"), 0.8, Origin.SEED, true);
    }
}
