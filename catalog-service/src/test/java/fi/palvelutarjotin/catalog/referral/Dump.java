package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.sealing.DataKey;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A copy of a whole database as its keeper or a thief has it, with the installation's key beside it. */
final class Dump {

    private final TestCatalogue catalogue;
    private final Sealing sealing;

    Dump(TestCatalogue catalogue) {
        this.catalogue = catalogue;
        sealing = catalogue.get(Sealing.class);
    }

    /** Where a text can be read: in the words, the bytes and the sealed bytes of which tables. */
    List<String> find(String text) {
        var found = new ArrayList<String>();
        try (var connection = catalogue.connect()) {
            var rows = new ArrayList<Row>();
            for (var table : tables(connection)) {
                var copy = copy(connection, table).toLowerCase(Locale.ROOT);
                if (forms(text).anyMatch(copy::contains)) {
                    found.add(table);
                }
                rows.addAll(rows(connection, table));
            }
            var keys = rows.stream().flatMap(this::keys).toList();
            for (var row : rows) {
                if (opened(row, keys)
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text))) {
                    found.add(row.table() + " unsealed");
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return found.stream().distinct().toList();
    }

    private record Row(String table, List<UUID> ids, List<byte[]> bytes) {}

    /** As it is, and as COPY writes bytes, and as JSON might hold them. */
    private static Stream<String> forms(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                text,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")) {
            var tables = new ArrayList<String>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static String copy(Connection connection, String table) throws SQLException, IOException {
        var text = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", text);
        return text.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> rows(Connection connection, String table) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select * from " + table)) {
            var rows = new ArrayList<Row>();
            while (row.next()) {
                var ids = new ArrayList<UUID>();
                var bytes = new ArrayList<byte[]>();
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var value = row.getObject(column);
                    if (value instanceof UUID id) {
                        ids.add(id);
                    } else if (value instanceof byte[] some) {
                        bytes.add(some);
                    }
                }
                rows.add(new Row(table, ids, bytes));
            }
            return rows;
        }
    }

    /** Every key of a record that the installation's key still opens. */
    private Stream<DataKey> keys(Row row) {
        return row.ids().stream()
                .flatMap(id -> row.bytes().stream()
                        .filter(bytes -> row.table().endsWith("_key")
                                && sealing.sealAnew(id, bytes).isPresent())
                        .map(bytes -> sealing.openKey(id, bytes)));
    }

    private Stream<String> opened(Row row, List<DataKey> keys) {
        return row.ids().stream()
                .flatMap(id -> row.bytes().stream()
                        .flatMap(bytes -> Stream.concat(
                                sealing.sealAnew(id, bytes).map(anew -> sealing.open(id, anew)).stream(),
                                keys.stream().flatMap(key -> open(key, id, bytes)))));
    }

    private static Stream<String> open(DataKey key, UUID id, byte[] bytes) {
        try {
            return Stream.of(key.open(id, bytes));
        } catch (IllegalStateException e) {
            return Stream.empty();
        }
    }
}
