package fi.palvelutarjotin.catalog.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals texts so that who reads the database, or a copy of it, without the key reads nothing (AES-256-GCM). */
@Singleton
public final class Sealing {

    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final @Nullable Aead aead;
    private final List<byte[]> recognising;

    Sealing(SealingSettings settings) {
        var keys = settings.keys();
        try {
            aead = keys.isEmpty() ? null : aead(keys);
            var derived = new ArrayList<byte[]>();
            for (var key : keys) {
                derived.add(derive(key, "recognise"));
            }
            recognising = List.copyOf(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be used", e);
        }
    }

    /** Whether there is a key; without one nothing personal may be kept. */
    public boolean isReady() {
        return aead != null;
    }

    /** Seals a text for one row: in another row it cannot be opened. */
    public byte[] seal(UUID row, String text) {
        try {
            return key().encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    /**
     * Opens what was sealed for a row.
     *
     * @throws IllegalStateException when it was sealed with a key that is not here, or tampered with
     */
    public String open(UUID row, byte[] sealed) {
        try {
            return new String(key().decrypt(sealed, bytes(row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text cannot be opened: its key is not among the keys", e);
        }
    }

    /** The same for the same text in whatever case, and of no use to who has no key: to recognise it again by. */
    public byte[] recognise(String text) {
        return recogniseByAll(text).getFirst();
    }

    /** The same by each key, the present one first: what was kept before a change of the key is still recognised. */
    public List<byte[]> recogniseByAll(String text) {
        key();
        return recognising.stream().map(key -> recognise(key, text)).toList();
    }

    private static byte[] recognise(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead key() {
        if (aead == null) {
            throw new IllegalStateException("there is no key to seal with");
        }
        return aead;
    }

    // Its own key format is of no use to who has 32 random bytes in the environment.
    @AccessesPartialKey
    private static Aead aead(List<byte[]> keys) throws GeneralSecurityException {
        AeadConfig.register();
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var handle = KeysetHandle.newBuilder();
        for (var at = 0; at < keys.size(); at++) {
            var secret = SecretBytes.copyFrom(derive(keys.get(at), "seal"), InsecureSecretKeyAccess.get());
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(secret)
                    .build();
            var entry = KeysetHandle.importKey(key).withFixedId(at + 1);
            handle.addEntry(at == 0 ? entry.makePrimary() : entry);
        }
        return handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** One key for each use, so that neither tells anything of the other. */
    private static byte[] derive(byte[] key, String use) throws GeneralSecurityException {
        var info = ("palvelutarjotin " + use).getBytes(StandardCharsets.UTF_8);
        return Hkdf.computeHkdf(HMAC, key, new byte[0], info, KEY_BYTES);
    }

    private static byte[] bytes(UUID row) {
        return ByteBuffer.allocate(16)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }
}
