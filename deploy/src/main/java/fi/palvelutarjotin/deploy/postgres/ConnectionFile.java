package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * How the PostgreSQL that comes along is reached. Kept in a file that only its owner may read, because the passwords that
 * keep the machine's other users out are in it.
 *
 * @param port 0 while it has never run
 * @param password of the user that owns the cluster
 * @param servingPassword of the user that serves; empty while there is none
 */
record ConnectionFile(int port, String password, String servingPassword) {

    static final String USER = "palvelutarjotin";
    static final String SERVING = "palvelutarjotin_serving";

    private static final int PASSWORD_BYTES = 24;

    static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    DatabaseAccess ownerAccess(String database) {
        return new DatabaseAccess(url(database), USER, password, null);
    }

    /** As who serves; as the owner of a cluster that a version without such a user has started last. */
    DatabaseAccess access(String database) {
        return servingPassword.isEmpty()
                ? ownerAccess(database)
                : new DatabaseAccess(url(database), SERVING, servingPassword, new DatabaseAccess.Owner(USER, password));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=palvelutarjotin".formatted(port, database);
    }

    static ConnectionFile read(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new ConnectionFile(
                    Integer.parseInt(properties.getProperty("port", "0")),
                    properties.getProperty("password", ""),
                    properties.getProperty("serving.password", ""));
        } catch (IOException | NumberFormatException e) {
            throw Failure.of(
                    "%s cannot be read, and the password of the database is in it. Bring it back from a copy, or start afresh with --reset."
                            .formatted(file),
                    e);
        }
    }

    /** Replaces the file in one step: whatever happens meanwhile, the password is not lost. */
    void write(Path file) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        var text = """
                # How this program's own PostgreSQL is reached: by who owns it, and by who serves. Keep it secret.
                port=%d
                user=%s
                password=%s
                serving.user=%s
                serving.password=%s
                """.formatted(port, USER, password, SERVING, servingPassword);
        try {
            Files.deleteIfExists(next);
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = FileChannel.open(next, options, ownerOnly)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "port " + port;
    }
}
