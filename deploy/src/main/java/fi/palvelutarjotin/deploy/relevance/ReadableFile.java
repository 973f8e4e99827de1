package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.deploy.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees that a file that was named is one, and can be read. */
final class ReadableFile {

    private ReadableFile() {}

    /**
     * Gives the file's absolute path.
     *
     * @throws Failure when there is no such file, or it is a folder or a device
     */
    static Path checked(Path typed) {
        if (Files.isDirectory(typed)) {
            throw Failure.usage("%s is a folder; name a file.".formatted(typed));
        }
        if (!Files.isRegularFile(typed) || !Files.isReadable(typed)) {
            throw Failure.usage("There is no file %s that this user may read.".formatted(typed));
        }
        return typed.toAbsolutePath().normalize();
    }
}
