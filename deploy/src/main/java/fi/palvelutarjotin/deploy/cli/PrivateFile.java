package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, from its first byte on. */
final class PrivateFile {

    private PrivateFile() {}

    /** Nothing is written over what is there. */
    static void checkFree(Path file) {
        if (Files.exists(file)) {
            throw exists(file);
        }
    }

    static void write(Path file, String text) {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException | UnsupportedOperationException e) {
            throw Failure.of("The file %s cannot be written so that only you can read it.".formatted(file), e);
        }
    }

    private static Failure exists(Path file) {
        return Failure.usage("There is a file %s already; name another.".formatted(file));
    }
}
