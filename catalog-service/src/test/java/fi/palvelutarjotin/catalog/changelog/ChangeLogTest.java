package fi.palvelutarjotin.catalog.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    private TestCatalogue catalogue;
    private ChangeLog log;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start();
        log = catalogue.get(ChangeLog.class);
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void aSlowTransactionThatCommitsLateIsNotPassedOver() throws SQLException {
        var start = log.head();
        try (var slow = catalogue.connect();
                var quick = catalogue.connect()) {
            slow.setAutoCommit(false);
            var late = insert(slow, "Hidas");
            var early = insert(quick, "Nopea");

            var whileRunning = log.after(start);
            assertThat(whileRunning.listings())
                    .as("the quick one has the larger number and waits for the slow one")
                    .isEmpty();

            slow.commit();
            assertThat(log.after(whileRunning.position()).listings()).containsExactlyInAnyOrder(late, early);
        }
    }

    @Test
    void aChangeIsGivenOnceAndInStretchesThatJoin() throws SQLException {
        var start = log.head();
        try (var connection = catalogue.connect()) {
            var first = insert(connection, "Eka");
            var afterFirst = log.after(start);
            var second = insert(connection, "Toka");
            var afterSecond = log.after(afterFirst.position());

            assertThat(afterFirst.listings()).containsExactly(first);
            assertThat(afterSecond.listings()).containsExactly(second);
            assertThat(log.after(afterSecond.position()).listings()).isEmpty();
        }
    }

    @Test
    void aTransactionThatIsUndoneLeavesNoTrace() throws SQLException {
        var start = log.head();
        try (var connection = catalogue.connect()) {
            connection.setAutoCommit(false);
            insert(connection, "Peruttu");
            connection.rollback();
        }
        assertThat(log.after(start).listings()).isEmpty();
    }

    @Test
    void aDatabaseThatWasPutBackFromACopyHasANewGenerationAndHidesNoChange() throws SQLException {
        var before = log.generation();
        try (var connection = catalogue.connect();
                var statement = connection.createStatement()) {
            insert(connection, "Ennen palautusta");
            // What putting a dump back does: the table is another one, and its transaction ids are of another cluster.
            statement.execute("create table copy (like listing_change including all)");
            statement.execute("insert into copy (xid, listing_id) select '900000000', listing_id from listing_change");
            statement.execute("drop table listing_change");
            statement.execute("alter table copy rename to listing_change");
        }
        try (var restarted = TestCatalogue.on(catalogue.jdbcUrl(), Map.of());
                var connection = catalogue.connect()) {
            var restored = restarted.get(ChangeLog.class);
            assertThat(restored.generation()).isNotEqualTo(before);
            var head = restored.head();
            var after = insert(connection, "Palautuksen jälkeen");
            assertThat(restored.after(head).listings()).containsExactly(after);
        }
    }

    @Test
    void aRestartOfTheSameDatabaseKeepsItsGeneration() {
        var before = log.generation();
        try (var restarted = TestCatalogue.on(catalogue.jdbcUrl(), Map.of())) {
            assertThat(restarted.get(ChangeLog.class).generation()).isEqualTo(before);
        }
    }

    @Test
    void thePositionSurvivesBeingWrittenDown() {
        var head = log.head();
        assertThat(ChangePosition.decode(head.encoded())).isEqualTo(head);
    }

    private static UUID insert(Connection connection, String name) throws SQLException {
        var id = UUID.randomUUID();
        try (var statement = connection.prepareStatement("""
                insert into listing (id, state, content) values (?, 'published',
                    jsonb_build_object('name', jsonb_build_object('fi', ?::text), 'kind', 'ACTIVITY',
                        'price', '{"kind":"FREE"}'::jsonb, 'area', '{"reach":"UNKNOWN"}'::jsonb))
                """)) {
            statement.setObject(1, id);
            statement.setString(2, name);
            statement.executeUpdate();
        }
        return id;
    }
}
