package fi.palvelutarjotin.indexer.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of the index, and the pointer to the one in use. The pointer is replaced in one step, so that whenever the
 * process dies it names a whole index.
 */
final class IndexFolders {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);
    private static final String POINTER = "current";

    private final Path root;

    IndexFolders(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    Optional<Path> current() throws IOException {
        var pointer = root.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var folder = root.resolve(Files.readString(pointer).strip());
        return folder.normalize().startsWith(root) && Files.isDirectory(folder)
                ? Optional.of(folder)
                : Optional.empty();
    }

    /** When the pointer was last set; the beginning of time when it never was. */
    Instant pointedAt() {
        try {
            return Files.getLastModifiedTime(root.resolve(POINTER)).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    Path createNew() throws IOException {
        return Files.createDirectory(root.resolve("v" + IndexSchema.VERSION + "-" + UUID.randomUUID()));
    }

    void point(Path folder) throws IOException {
        var next = root.resolve(POINTER + ".next");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(folder.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(next, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what a process that was stopped while building left behind, and what is not in use any more. */
    void deleteAllBut(Path kept) {
        try (var folders = Files.list(root)) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(kept))
                    .forEach(IndexFolders::delete);
        } catch (IOException e) {
            LOG.warn("Old index folders under {} could not be listed: {}", root, e.getMessage());
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (var file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("The old index folder {} could not be deleted: {}", folder, e.getMessage());
        }
    }
}
