package fi.palvelutarjotin.catalog.rotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds what is sealed with the installation's key. What is sealed with the key of one referral is not
 * among them: of those only that key is sealed anew.
 *
 * @param row the column with the id that it is bound to
 * @param address field of the sealed document by whose keyed hash, in {@code address_key}, a row is found; null where none is
 */
record SealedColumn(
        String table, String row, String column, @Nullable String address) {

    /** All of them, by the name of the table; a test compares this with the database. */
    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("account", "id", "sealed", "mail"),
            new SealedColumn("account_identity", "account", "sealed", "identity"),
            new SealedColumn("account_mail", "id", "sealed", null),
            new SealedColumn("feedback", "row_key", "sealed", null),
            new SealedColumn("handover", "id", "client_sealed", null),
            new SealedColumn("receiver", "id", "sealed", null),
            new SealedColumn("referral_key", "referral", "sealed", null),
            new SealedColumn("referral_mail", "id", "sealed", null),
            new SealedColumn("saved_search", "id", "sealed", "address"));

    String select() {
        return "select %s, %s%s from %s where %s is not null and %s > ? order by %s limit ?"
                .formatted(row, column, address == null ? "" : ", address_key", table, column, row, row);
    }

    String update() {
        return "update %s set %s = ?%s where %s = ?"
                .formatted(table, column, address == null ? "" : ", address_key = ?", row);
    }
}
