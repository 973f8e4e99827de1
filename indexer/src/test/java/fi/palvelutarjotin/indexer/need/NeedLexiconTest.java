package fi.palvelutarjotin.indexer.need;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words are invented, so that no need of the program speaks of them. */
class NeedLexiconTest {

    private TestCatalogue catalogue;
    private Needs needs;
    private NeedLexicon lexicon;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start(Map.of("palvelutarjotin.index.folder", "unused"));
        needs = catalogue.get(Needs.class);
        lexicon = catalogue.get(NeedLexicon.class);
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void theCopyIsTakenAtTheFirstQuestionAndAnewWhenTheNeedsHaveChanged() {
        needs.save(own("rattle", "kolkkelo viuhkapärinä"));
        assertThat(codes("kolkkelo viuhkapärinä")).contains("rattle");
        var edition = lexicon.edition();
        assertThat(lexicon.refresh()).as("nothing has changed").isFalse();

        needs.switchTo("rattle", false);
        assertThat(lexicon.refresh()).isTrue();
        assertThat(lexicon.edition()).isNotEqualTo(edition);
        assertThat(codes("kolkkelo viuhkapärinä")).doesNotContain("rattle");
        assertThat(lexicon.needs()).extracting(Need::code).doesNotContain("rattle");
    }

    @Test
    void aChangeOnAnotherNodeIsUsedHereWithoutBeingAskedFor() throws InterruptedException {
        var follower = catalogue.get(NeedFollower.class);
        follower.start();
        try (var other = TestCatalogue.on(catalogue.jdbcUrl(), Map.of("palvelutarjotin.index.folder", "unused"))) {
            other.get(Needs.class).save(own("rattle", "kolkkelo viuhkapärinä"));
            await(() -> codes("kolkkelo viuhkapärinä").contains("rattle"));
            other.get(Needs.class).remove("rattle");
            await(() -> !codes("kolkkelo viuhkapärinä").contains("rattle"));
        } finally {
            follower.stop();
        }
    }

    @Test
    void noMoreThanFiveNeedsAreGivenTheMostWantedFirst() {
        for (var i = 1; i <= 7; i++) {
            needs.save(Need.own(
                    "rattle-" + i,
                    LocalizedWords.of(Language.FI, "kolkkelo viuhkapärinä"),
                    LocalizedWords.of(Language.FI, "kansalaisopisto"),
                    List.of(),
                    0.3 + i * 0.1));
        }
        assertThat(codes("kolkkelo viuhkapärinä"))
                .containsExactly("rattle-7", "rattle-6", "rattle-5", "rattle-4", "rattle-3");
    }

    private List<String> codes(String said) {
        return lexicon.read(Language.FI, said).stream()
                .map(match -> match.need().code())
                .toList();
    }

    private static Need own(String code, String phrase) {
        return Need.own(
                code,
                LocalizedWords.of(Language.FI, phrase),
                LocalizedWords.of(Language.FI, "kansalaisopisto"),
                List.of(),
                1);
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!reached.getAsBoolean() && System.nanoTime() < latest) {
            Thread.sleep(20);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
