package fi.palvelutarjotin.catalog.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

/** Seals bytes for one row with the first of some keys, and opens them with any of the keys (AES-256-GCM). */
final class SealedBox {

    static final int KEY_BYTES = 32;

    private final Aead aead;

    private SealedBox(Aead aead) {
        this.aead = aead;
    }

    /** Its own key format is of no use to who has 32 random bytes. */
    @AccessesPartialKey
    static SealedBox of(List<byte[]> keys) {
        try {
            AeadConfig.register();
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var handle = KeysetHandle.newBuilder();
            for (var at = 0; at < keys.size(); at++) {
                var key = AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(keys.get(at), InsecureSecretKeyAccess.get()))
                        .build();
                var entry = KeysetHandle.importKey(key).withFixedId(at + 1);
                handle.addEntry(at == 0 ? entry.makePrimary() : entry);
            }
            return new SealedBox(handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be used", e);
        }
    }

    byte[] seal(UUID row, byte[] content) {
        try {
            return aead.encrypt(content, bytes(row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("something could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed for another row or with another key, or tampered with */
    byte[] open(UUID row, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bytes(row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed cannot be opened: its key is not among the keys", e);
        }
    }

    /** Whether {@link #open} would open it. */
    boolean opens(UUID row, byte[] sealed) {
        try {
            aead.decrypt(sealed, bytes(row));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(UUID row) {
        return ByteBuffer.allocate(16)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }
}
