package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.account.AccountRows.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * What tries are counted by. Passwords by the address that was typed, whether somebody has it or not; codes by the account,
 * where only who knows the password comes: a stranger who does not cannot keep the owner from the code.
 */
final class SignInSubjects {

    private SignInSubjects() {}

    static byte[] ofCode(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /** All of an account's. */
    static List<byte[]> of(Row row, AccountRows rows) {
        return List.of(
                rows.addressKey(row.secret().mail()), ofCode(row.account().id()));
    }
}
