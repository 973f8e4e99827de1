package fi.palvelutarjotin.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The source files of this module, for tests that read them. */
public final class ProjectFiles {

    private static final Path MAIN = Path.of(System.getProperty("project.root"), "web", "src", "main");

    private ProjectFiles() {}

    public static List<Path> templates() {
        return list(MAIN.resolve("resources").resolve("views"), ".html");
    }

    public static List<Path> classes() {
        return list(MAIN.resolve("java"), ".java");
    }

    /** Scripts of our own, without what others wrote. */
    public static List<Path> scripts() {
        return list(MAIN.resolve("resources").resolve("static").resolve("js"), ".js");
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
