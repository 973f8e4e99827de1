package fi.palvelutarjotin.catalog.sealing;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals texts so that who reads the database, or a copy of it, without the key reads nothing (AES-256-GCM). */
@Singleton
public final class Sealing {

    private static final String HMAC = "HmacSHA256";

    private final @Nullable SealedBox box;
    private final @Nullable SealedBox presentBox;
    private final List<byte[]> recognising;

    Sealing(SealingSettings settings) {
        var keys = settings.keys();
        box = keys.isEmpty()
                ? null
                : SealedBox.of(keys.stream().map(key -> derive(key, "seal")).toList());
        presentBox = keys.isEmpty() ? null : SealedBox.of(List.of(derive(keys.getFirst(), "seal")));
        recognising = keys.stream().map(key -> derive(key, "recognise")).toList();
    }

    /** Whether there is a key; without one nothing personal may be kept. */
    public boolean isReady() {
        return box != null;
    }

    /** Seals a text for one row: in another row it cannot be opened. */
    public byte[] seal(UUID row, String text) {
        return box().seal(row, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what was sealed for a row.
     *
     * @throws IllegalStateException when it was sealed with a key that is not here, or tampered with
     */
    public String open(UUID row, byte[] sealed) {
        return new String(box().open(row, sealed), StandardCharsets.UTF_8);
    }

    /** Seals the key of a record, to be kept apart from it. */
    public byte[] seal(UUID row, DataKey key) {
        return box().seal(row, key.bytes());
    }

    /**
     * Opens the key of a record.
     *
     * @throws IllegalStateException as {@link #open}
     */
    public DataKey openKey(UUID row, byte[] sealed) {
        return DataKey.of(box().open(row, sealed));
    }

    /** Whether something was sealed for a row with the first of the keys. */
    public boolean isUnderPresentKey(UUID row, byte[] sealed) {
        return presentBox != null && presentBox.opens(row, sealed);
    }

    /** What was sealed for a row, sealed with the first of the keys; empty when no key that is here opens it. */
    public Optional<byte[]> sealAnew(UUID row, byte[] sealed) {
        return box().opens(row, sealed) ? Optional.of(box().seal(row, box().open(row, sealed))) : Optional.empty();
    }

    /** The same for the same text in whatever case, and of no use to who has no key: to recognise it again by. */
    public byte[] recognise(String text) {
        return recogniseByAll(text).getFirst();
    }

    /** The same by each key, the present one first: what was kept before a change of the key is still recognised. */
    public List<byte[]> recogniseByAll(String text) {
        box();
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

    private SealedBox box() {
        if (box == null) {
            throw new IllegalStateException("there is no key to seal with");
        }
        return box;
    }

    /** One key for each use, so that neither tells anything of the other. */
    private static byte[] derive(byte[] key, String use) {
        try {
            var info = ("palvelutarjotin " + use).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf(HMAC, key, new byte[0], info, SealedBox.KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be used", e);
        }
    }
}
