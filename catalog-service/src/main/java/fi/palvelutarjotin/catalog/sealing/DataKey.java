package fi.palvelutarjotin.catalog.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/**
 * A key for one record alone. It is kept sealed ({@link Sealing#seal(UUID, DataKey)}); when that is destroyed, nobody can
 * read the record any more, in whatever copy of it.
 */
public final class DataKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final SealedBox box;

    private DataKey(byte[] key) {
        this.key = key;
        box = SealedBox.of(List.of(key));
    }

    public static DataKey create() {
        var key = new byte[SealedBox.KEY_BYTES];
        RANDOM.nextBytes(key);
        return new DataKey(key);
    }

    static DataKey of(byte[] key) {
        return new DataKey(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    public byte[] seal(UUID row, String text) {
        return box.seal(row, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when it was sealed with another key, or tampered with */
    public String open(UUID row, byte[] sealed) {
        return new String(box.open(row, sealed), StandardCharsets.UTF_8);
    }
}
