package fi.palvelutarjotin.catalog.database;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the code lists of this version into their tables, and notices a database that was restored from a copy. */
@Singleton
@Requires(beans = DataSource.class)
final class CatalogueStart {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueStart.class);

    private final Database database;
    private final DatabaseUsers users;
    private final Municipalities municipalities;
    private final Themes themes;
    private final TargetGroups targetGroups;
    private final JsonDocuments json;

    CatalogueStart(
            Database database,
            DatabaseUsers users,
            Municipalities municipalities,
            Themes themes,
            TargetGroups targetGroups,
            JsonDocuments json) {
        this.database = database;
        this.users = users;
        this.municipalities = municipalities;
        this.themes = themes;
        this.targetGroups = targetGroups;
        this.json = json;
    }

    @EventListener
    void onStart(StartupEvent started) {
        database.write(connection -> {
            writeCodeLists(connection);
            renewGenerationAfterRestore(connection);
            return true;
        });
        var sharing = users.sharing();
        if (sharing != DatabaseUsers.Sharing.APART) {
            LOG.info("Of the rights in the database: {}. Better is a user for each; SECURITY.md tells how.", sharing);
        }
    }

    private void writeCodeLists(Connection connection) throws SQLException {
        for (var county : municipalities.counties()) {
            upsert(
                    connection,
                    "insert into county (code, name) values (?, ?::jsonb)",
                    county.code(),
                    null,
                    county.name());
        }
        for (var municipality : municipalities.all()) {
            upsert(
                    connection,
                    "insert into municipality (code, county, name) values (?, ?, ?::jsonb)",
                    municipality.code(),
                    municipality.county(),
                    municipality.name());
        }
        for (var theme : themes.all()) {
            upsert(
                    connection,
                    "insert into theme (code, parent, name) values (?, nullif(?, ''), ?::jsonb)",
                    theme.code(),
                    theme.parent() == null ? "" : theme.parent(),
                    theme.name());
        }
        for (var group : targetGroups.all()) {
            upsert(
                    connection,
                    "insert into target_group (code, ptv_code, name) values (?, nullif(?, ''), ?::jsonb)",
                    group.code(),
                    group.ptvCode() == null ? "" : group.ptvCode(),
                    group.name());
        }
    }

    private void upsert(Connection connection, String insert, String code, @Nullable String second, LocalizedText name)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(insert + " on conflict (code) do update set name = excluded.name")) {
            var column = 1;
            statement.setString(column++, code);
            if (second != null) {
                statement.setString(column++, second);
            }
            statement.setString(column, json.write(name));
            statement.executeUpdate();
        }
    }

    /**
     * Transaction ids of another cluster mean nothing in this one, and a copy that was put back tells of another past.
     * Either way the change log's table is a new one: its changes become the oldest, and a new generation makes every
     * index start afresh.
     */
    private static void renewGenerationAfterRestore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var moved = statement.executeUpdate("""
                    update catalogue set generation = gen_random_uuid(), home = here
                    from (select (select oid from pg_database where datname = current_database()) || ':'
                                 || 'listing_change'::regclass::oid as here) as place
                    where home is distinct from here
                       or exists (select from listing_change where xid >= pg_snapshot_xmax(pg_current_snapshot()))
                    """);
            if (moved > 0) {
                statement.executeUpdate("update listing_change set xid = '3'");
                LOG.info("This is a new or a restored database: indexes will be built anew.");
            }
        }
    }
}
