package fi.palvelutarjotin.deploy.data;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds all that the program keeps.
 *
 * @param root an absolute path
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if it is not there, and sees that it can be written to.
     *
     * @throws Failure when it cannot
     */
    public static DataFolder open(Path path) {
        var folder = new DataFolder(path);
        try {
            Files.createDirectories(folder.log());
            Files.delete(Files.createTempFile(folder.root, "write", ".try"));
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw Failure.of("%s is a file, not a folder. Give another folder with --data.".formatted(e.getFile()));
        } catch (IOException e) {
            if (DiskFull.isCauseOf(e)) {
                throw Failure.of(DiskFull.sentence(folder.root), e);
            }
            throw Failure.of(
                    "The data folder %s cannot be written to. Give this user the right to, or another folder with --data."
                            .formatted(folder.root),
                    e);
        }
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path dictionaries() {
        return root.resolve("dictionaries");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path logFile() {
        return log().resolve("palvelutarjotin.log");
    }
}
