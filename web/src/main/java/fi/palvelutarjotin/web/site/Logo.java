package fi.palvelutarjotin.web.site;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The county's logo, read once. */
@Singleton
public final class Logo implements CheckedAtStart {

    static final String PATH = "/site/logo";

    private static final long LARGEST = 200 * 1024;

    private final @Nullable File file;

    /** What is sent. */
    record File(byte[] bytes, String type) {}

    /**
     * @throws IllegalArgumentException with a sentence when the file is no picture or cannot be read
     */
    public Logo(SiteSettings settings) {
        file = settings.logo().map(Logo::read).orElse(null);
    }

    Optional<File> file() {
        return Optional.ofNullable(file);
    }

    /** Its address, with a mark of its content; empty when there is none. */
    public Optional<String> address() {
        return file().map(logo -> {
            var sum = new CRC32C();
            sum.update(logo.bytes());
            return PATH + "?v=" + Long.toHexString(sum.getValue());
        });
    }

    private static File read(String name) {
        var path = Path.of(name);
        try {
            if (Files.size(path) > LARGEST) {
                throw new IllegalArgumentException(
                        "The logo %s is larger than %d kilobytes.".formatted(name, LARGEST / 1024));
            }
            return new File(Files.readAllBytes(path), type(name));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file %s of the setting palvelutarjotin.site.logo cannot be read.".formatted(name), e);
        }
    }

    private static String type(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default ->
                throw new IllegalArgumentException(
                        "The setting palvelutarjotin.site.logo takes a file that ends in .svg or .png.");
        };
    }
}
