package fi.palvelutarjotin.web.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.fit.FitTime;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FitStateTest {

    private static final FitParser PARSER = SampleSite.get().index().get(FitParser.class);

    @Property(tries = 300)
    void anAddressSaysTheWholeNeed(@ForAll("states") FitState state) {
        var parsed = PARSER.parseForPage(QueryString.read(state.toPageQuery()).orElseThrow(), state.language());
        assertThat(parsed.state()).isEqualTo(state);
        assertThat(parsed.problems()).isEmpty();
    }

    @Property(tries = 500)
    void whateverIsTypedCanBeRead(@ForAll String anything) {
        QueryString.read(anything).ifPresent(parameters -> {
            var usable = PARSER.parseForPage(parameters, Language.FI).state();
            var again = PARSER.parseForPage(
                            QueryString.read(usable.toPageQuery()).orElseThrow(), Language.FI)
                    .state();
            assertThat(again).isEqualTo(usable);
            PARSER.parseForProgram(parameters).state().toRequest();
        });
    }

    @Provide
    Arbitrary<FitState> states() {
        var codes = Combinators.combine(
                        Arbitraries.of("exercise", "community", "mind.crisis").injectNull(0.5),
                        Arbitraries.of("fi", "sv", "fse").injectNull(0.5),
                        Arbitraries.of("carers", "youth").injectNull(0.5))
                .as((theme, spoken, group) -> new String[] {theme, spoken, group});
        var flags = Arbitraries.of(true, false).list().ofSize(2);
        return Combinators.combine(
                        Arbitraries.of("", "seuraa & liikuntaa", "äiti+lapsi", "{0}"),
                        codes,
                        Arbitraries.integers().between(0, Conditions.OLDEST).injectNull(0.5),
                        Arbitraries.of(FitTime.class).set(),
                        Arbitraries.of(AccessProfile.class).set(),
                        flags,
                        Arbitraries.of(Language.class),
                        Arbitraries.integers().between(1, 500))
                .as((words, some, age, times, access, ticked, language, page) -> {
                    var isSomewhere = page % 2 == 0;
                    return new FitState(
                            language,
                            words,
                            some[0],
                            age,
                            isSomewhere ? "Tuusulassa" : "",
                            isSomewhere ? Set.of("858") : Set.of(),
                            times,
                            ticked.get(0),
                            access,
                            some[1],
                            ticked.get(1),
                            some[2],
                            page,
                            20);
                });
    }
}
