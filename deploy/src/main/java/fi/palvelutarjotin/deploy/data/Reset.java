package fi.palvelutarjotin.deploy.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Deletes what the program itself made in a data folder, by name, and nothing else. */
public final class Reset {

    private static final List<String> POSTGRES =
            List.of("cluster", "cluster.new", "connection.properties", "connection.properties.next");
    private static final Pattern BINARIES = Pattern.compile("binaries-[0-9.]+(\\.new)?");
    private static final Pattern INDEX = Pattern.compile("current(\\.next)?|v\\d+-[0-9a-f-]{36}");
    private static final Pattern LOG = Pattern.compile("(palvelutarjotin|postgresql)[a-zA-Z0-9.-]*\\.log(\\.gz)?");

    private Reset() {}

    /** Deletes it; the caller holds the lock of the folder. */
    public static void delete(DataFolder folder) throws IOException {
        deleteMatching(
                folder.postgres(),
                name -> POSTGRES.contains(name) || BINARIES.matcher(name).matches());
        deleteMatching(folder.index(), name -> INDEX.matcher(name).matches());
        deleteMatching(folder.log(), name -> LOG.matcher(name).matches());
    }

    private static void deleteMatching(Path folder, java.util.function.Predicate<String> ours) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (var child : children(folder)) {
            if (ours.test(child.getFileName().toString())) {
                deleteTree(child);
            }
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }
}
