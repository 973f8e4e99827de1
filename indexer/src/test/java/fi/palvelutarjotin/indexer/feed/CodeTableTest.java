package fi.palvelutarjotin.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTableTest {

    private final List<String> noticed = new ArrayList<>();
    private final Notices notices = (table, code) -> noticed.add(table + " " + code);

    @Test
    void aCodeLeadsToOurs() {
        assertThat(CodeTable.load("test-codes").ours("one", "themes", notices))
                .containsExactly("exercise", "nature.outdoors");
        assertThat(noticed).isEmpty();
    }

    @Test
    void aDashMeansKnownAndNothing() {
        assertThat(CodeTable.load("test-codes").ours("none", "themes", notices)).isEmpty();
        assertThat(noticed).isEmpty();
    }

    @Test
    void aCodeWithoutARowIsReported() {
        assertThat(CodeTable.load("test-codes").ours("new", "themes", notices)).isEmpty();
        assertThat(noticed).containsExactly("test-codes new");
    }

    @Test
    void aSharedTableGivesEachFeedItsOwnMeaning() {
        assertThat(CodeTable.loadFor("north", "test-languages").ours("se", "language", notices))
                .containsExactly("se");
        assertThat(CodeTable.loadFor("south", "test-languages").ours("se", "language", notices))
                .containsExactly("sv");
    }
}
