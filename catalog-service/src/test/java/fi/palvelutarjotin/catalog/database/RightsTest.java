package fi.palvelutarjotin.catalog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RightsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static TestCatalogue catalogue;

    @BeforeAll
    static void start() {
        catalogue = TestCatalogue.start();
    }

    @AfterAll
    static void stop() {
        catalogue.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table another (id integer)",
                "create temporary table another (id integer)",
                "create schema another",
                "create role another",
                "create database another",
                "create function another() returns integer language sql as 'select 1'",
                "alter table listing add column another text",
                "alter table listing disable trigger listing_changed",
                "alter role serving superuser",
                "alter system set work_mem = '1MB'",
                "drop table listing",
                "drop index listing_organisation",
                "truncate listing_theme",
                "copy listing to program 'cat'",
                "select * from pg_authid",
                "select pg_read_file('postgresql.conf')",
                "set session_replication_role = replica"
            })
    void whoServesCannot(String statement) throws SQLException {
        assertRefused(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral_move",
                "referral_reading",
                "account_event",
                "work_report",
                "onward_consent",
                "feed_rejection"
            })
    void whatIsOnlyAddedToIsNeitherChangedNorDeleted(String table) throws SQLException {
        var column = asOwner("select column_name from information_schema.columns where table_name = '" + table
                        + "' order by ordinal_position desc")
                .getFirst();

        assertRefused("update %s set %s = %s".formatted(table, column, column));
        assertRefused("delete from " + table);
        assertRefused("truncate " + table);
    }

    @Test
    void whatIsNeverDeletedCannotBe() throws SQLException {
        for (var table : List.of(
                "listing",
                "organisation",
                "source",
                "source_record",
                "listing_change",
                "catalogue",
                "receiver",
                "handover",
                "consent",
                "referral",
                "referral_count",
                "account",
                "account_grant",
                "api_client",
                "work_round",
                "flyway_schema_history")) {
            assertRefused("delete from " + table);
        }
        assertRefused("insert into flyway_schema_history select * from flyway_schema_history");
        assertRefused("update account_grant set role = 'administrator'");
        assertRefused("update api_client set scopes = '{referrals.read}'");
        assertRefused("update handover set sender = null");
    }

    @Test
    void everyTableHasALineInTheTableOfRights() throws SQLException {
        assertThat(asOwner("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p', 'v', 'm', 'f')"
                        + " and not has_table_privilege('serving', oid, 'select')"))
                .as("tables of which db/rights says nothing")
                .isEmpty();
    }

    @Test
    void noRightIsGivenThatAllTablesWouldShare() throws SQLException {
        assertThat(asOwner("select table_name || ': ' || privilege_type from information_schema.table_privileges"
                        + " where grantee = 'serving'"
                        + " and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')"))
                .isEmpty();
        assertThat(asOwner("select table_name from information_schema.table_privileges where grantee = 'PUBLIC'"
                        + " and table_schema = 'public'"))
                .isEmpty();
        assertThat(asOwner("select rolname from pg_roles where rolname = 'serving'"
                        + " and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void whatWasGivenBesideTheTableOfRightsIsTakenBackAtTheNextStart() throws SQLException {
        try (var another = TestCatalogue.start();
                var connection = another.connect();
                var statement = connection.createStatement()) {
            statement.execute("grant delete, truncate on referral_move to serving");
            statement.execute("revoke all on listing from serving");

            TestCatalogue.on(another.jdbcUrl(), Map.of()).close();

            try (var rights = statement.executeQuery("select has_table_privilege('serving', 'referral_move', 'delete')"
                    + " or has_table_privilege('serving', 'referral_move', 'truncate'),"
                    + " has_table_privilege('serving', 'listing', 'insert')")) {
                rights.next();
                assertThat(rights.getBoolean(1)).isFalse();
                assertThat(rights.getBoolean(2)).isTrue();
            }
        }
    }

    @Test
    void whoServesStartsAloneOnADatabaseThatWasMigrated() {
        try (var alone = TestCatalogue.on(catalogue.jdbcUrl(), withoutOwner())) {
            assertThat(alone.get(DatabaseUsers.class).sharing()).isEqualTo(DatabaseUsers.Sharing.APART);
        }
    }

    @Test
    void whoMigratesNeedsNotOwnTheDatabaseItself() throws SQLException {
        try (var another = TestCatalogue.start();
                var connection = another.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
            // As in a database that is new.
            statement.execute("grant usage on schema public to public");
            statement.execute("create role \"migrates only\" login");
            statement.execute("grant usage, create on schema public to \"migrates only\"");

            try (var migrated = TestCatalogue.on(
                    another.jdbcUrl(), Map.of("palvelutarjotin.database.owner-user", "migrates only"))) {
                assertThat(migrated.get(DatabaseUsers.class).sharing()).isEqualTo(DatabaseUsers.Sharing.APART);
            }
        }
    }

    @Test
    void oneUserMayDoBothAndItIsSaid() {
        var settings = withoutOwner();
        settings.put("datasources.default.username", "postgres");
        try (var another = TestCatalogue.start();
                var one = TestCatalogue.on(another.jdbcUrl(), settings)) {
            assertThat(one.get(DatabaseUsers.class).sharing())
                    .isEqualTo(DatabaseUsers.Sharing.ONE)
                    .hasToString("one database user migrates and serves");
        }
    }

    @Test
    void aSchemaInWhichAnybodyMakesTablesIsNoticed() throws SQLException {
        try (var another = TestCatalogue.start();
                var connection = another.connect();
                var statement = connection.createStatement()) {
            assertThat(another.get(DatabaseUsers.class).sharing()).isEqualTo(DatabaseUsers.Sharing.APART);
            statement.execute("grant create on schema public to public");

            assertThat(another.get(DatabaseUsers.class).sharing())
                    .isEqualTo(DatabaseUsers.Sharing.SERVING_MAKES_TABLES);
        }
    }

    private static Map<String, Object> withoutOwner() {
        return new HashMap<>(Map.of("palvelutarjotin.database.owner-user", ""));
    }

    private static void assertRefused(String statement) throws SQLException {
        try (var connection = catalogue.connectAsServing();
                var refused = connection.createStatement()) {
            assertThatThrownBy(() -> refused.execute(statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    private static List<String> asOwner(String query) throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
