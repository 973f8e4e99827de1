package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of the needs: what is asked of the tables, within somebody else's transaction. */
@Singleton
final class NeedRows {

    private final JsonDocuments json;

    NeedRows(JsonDocuments json) {
        this.json = json;
    }

    /** Lets one transaction at a time change needs; the others wait. */
    static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select from need_lexicon for update");
        }
    }

    /** The needs of some codes, or all when none is given, by code. */
    List<Need> read(Connection connection, String... codes) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select code, phrases, services, themes, weight, origin,
                       not exists (select from need_switched_off as off where off.code = need.code) as active
                from need
                where cardinality(?::text[]) = 0 or code = any(?)
                order by code
                """)) {
            statement.setArray(1, Database.texts(connection, List.of(codes)));
            statement.setArray(2, Database.texts(connection, List.of(codes)));
            try (var rows = statement.executeQuery()) {
                var needs = new ArrayList<Need>();
                while (rows.next()) {
                    needs.add(need(rows));
                }
                return needs;
            }
        }
    }

    private Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString("code"),
                json.read(row.getString("phrases"), LocalizedWords.class),
                json.read(row.getString("services"), LocalizedWords.class),
                List.of((String[]) row.getArray("themes").getArray()),
                row.getDouble("weight"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getBoolean("active"));
    }

    /** Which of some codes belong to needs of an origin. */
    static Set<String> ofOrigin(Connection connection, Origin origin, Collection<String> codes) throws SQLException {
        try (var statement =
                connection.prepareStatement("select code from need where origin = ? and code = any(?) order by code")) {
            statement.setString(1, code(origin));
            statement.setArray(2, Database.texts(connection, codes));
            try (var rows = statement.executeQuery()) {
                var found = new HashSet<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** Adds needs, or changes those of the same origin that say something else; leaves other origins' alone. */
    void write(Connection connection, Collection<Need> needs) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into need (code, origin, phrases, services, themes, weight)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?)
                on conflict (code) do update set phrases = excluded.phrases, services = excluded.services,
                    themes = excluded.themes, weight = excluded.weight, changed_at = now()
                where need.origin = excluded.origin
                    and (need.phrases, need.services, need.themes, need.weight)
                        is distinct from (excluded.phrases, excluded.services, excluded.themes, excluded.weight)
                """)) {
            for (var need : needs) {
                statement.setString(1, need.code());
                statement.setString(2, code(need.origin()));
                statement.setString(3, json.write(need.phrases()));
                statement.setString(4, json.write(need.services()));
                statement.setArray(5, Database.texts(connection, need.themes()));
                statement.setDouble(6, need.weight());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void delete(Connection connection, String code) throws SQLException {
        change(connection, "delete from need where code = ?", code);
    }

    static void switchOff(Connection connection, String code) throws SQLException {
        change(connection, "insert into need_switched_off (code) values (?) on conflict do nothing", code);
    }

    static void switchOn(Connection connection, String code) throws SQLException {
        change(connection, "delete from need_switched_off where code = ?", code);
    }

    private static void change(Connection connection, String sql, String code) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            statement.executeUpdate();
        }
    }

    private static String code(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
