package fi.palvelutarjotin.catalog.sealing;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys that seal personal data: 32 random bytes each in Base64, several parted by blanks. The first seals, all of
 * them open: to change the key, the new one is put before the old one.
 *
 * @param key the keys themselves
 * @param keyFile a file with the keys, instead
 */
@ConfigurationProperties("palvelutarjotin.sealing")
record SealingSettings(Optional<String> key, Optional<String> keyFile) {

    private static final int KEY_BYTES = 32;

    /**
     * The keys, the first to seal with; none when nothing is set.
     *
     * @throws IllegalArgumentException with a sentence that tells no key
     */
    List<byte[]> keys() {
        var written = key.filter(text -> !text.isBlank())
                .or(() -> keyFile.filter(path -> !path.isBlank()).map(SealingSettings::read))
                .orElse("");
        return Arrays.stream(written.strip().split("\\s+"))
                .filter(text -> !text.isEmpty())
                .map(SealingSettings::decode)
                .toList();
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file of the setting palvelutarjotin.sealing.key-file cannot be read: " + path, e);
        }
    }

    private static byte[] decode(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below; the exception would repeat the key.
        }
        throw new IllegalArgumentException(
                "The setting palvelutarjotin.sealing.key takes 32 random bytes in Base64. The command openssl rand -base64 32 makes them.");
    }
}
