package fi.palvelutarjotin.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions that were built together.
 *
 * @param program of this program
 * @param postgresql of the PostgreSQL that comes along
 */
public record Versions(String program, String postgresql) {

    public static Versions read() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Versions.class.getResourceAsStream("/palvelutarjotin.properties"))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(properties.getProperty("version"), properties.getProperty("postgresql.version"));
    }
}
