package fi.palvelutarjotin.deploy.testing;

import fi.palvelutarjotin.deploy.data.Reset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Data folders with an empty catalogue: initialised once, then copied, because PostgreSQL's first start takes long. */
public final class TestData {

    private TestData() {}

    private static final class Template {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                var folder = Files.createTempDirectory("data-template");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                var made = Program.run("feeds", "--data", folder.toString());
                if (made.exitCode() != 0) {
                    throw new AssertionError(made.err());
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Reset.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a data folder of its own to a test. */
    public static String empty(Path folder) {
        var data = folder.resolve("data");
        try (var files = Files.walk(Template.FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        data.resolve(Template.FOLDER.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
            return data.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet of the demo feeds, cut after some rows. */
    public static String sheet(Path folder, int rows) {
        try {
            var whole = Files.readString(Program.PROJECT.resolve("deploy/demo-feeds/sheet/keski-suomi.csv"));
            var lines = whole.lines().limit(rows + 1L).toList();
            return Files.writeString(folder.resolve("sheet-" + rows + ".csv"), String.join("\n", lines) + "\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String mapping() {
        return Program.PROJECT
                .resolve("deploy/demo-feeds/sheet/keski-suomi.mapping")
                .toString();
    }
}
