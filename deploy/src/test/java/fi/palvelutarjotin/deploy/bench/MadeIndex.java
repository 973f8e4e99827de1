package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;

/** An index written straight from the generator, as a node would have left it: for measuring the search alone. */
final class MadeIndex {

    private static final double BUFFER_MEGABYTES = 64;

    private static final String POINTER = "current";

    private MadeIndex() {}

    /** Makes it unless it was made before for this schema, size and these dictionaries. */
    static void makeOnce(SyntheticCatalogue catalogue, BenchFolders folders) throws IOException {
        var pointer = folders.madeIndex().resolve(POINTER);
        var name = "v" + IndexSchema.VERSION + "-made-" + BenchDictionaries.fingerprint();
        if (Files.isDirectory(folders.madeIndex().resolve(name)) && Files.exists(pointer)) {
            return;
        }
        BenchFolders.delete(folders.madeIndex());
        var scratch = folders.root().resolve("scratch-index");
        try (var node = BenchNode.startStanding(folders.emptyDatabase(), scratch)) {
            write(catalogue, node, folders.madeIndex().resolve(name));
        }
        BenchFolders.delete(scratch);
        Files.writeString(pointer, name);
    }

    /**
     * Makes beside it the same index as a node has that follows the database: told up to where it has read the changes.
     * To be called before anything of the node opens its index.
     */
    static void makeFollowable(BenchFolders folders, BenchNode node) throws IOException {
        BenchFolders.delete(folders.followableIndex());
        var name = Files.readString(folders.madeIndex().resolve(POINTER));
        var folder = Files.createDirectories(folders.followableIndex().resolve(name));
        try (var files = Files.list(folders.madeIndex().resolve(name))) {
            for (var file : files.toList()) {
                if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    // Lucene never writes to a file again: a second name for it does for a copy.
                    Files.createLink(folder.resolve(file.getFileName()), file);
                }
            }
        }
        var settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, settings)) {
            writer.setLiveCommitData(Map.of(
                            "position",
                            node.get(ChangeLog.class).head().encoded(),
                            "schema",
                            IndexSchema.VERSION + " " + BenchDictionaries.fingerprint())
                    .entrySet());
            writer.commit();
        }
        Files.writeString(folders.followableIndex().resolve(POINTER), name);
    }

    private static void write(SyntheticCatalogue catalogue, BenchNode node, Path folder) throws IOException {
        var documents = node.get(ListingDocument.class);
        var settings =
                new IndexWriterConfig(node.get(SearchIndex.class).analyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        var started = System.nanoTime();
        try (var directory = FSDirectory.open(Files.createDirectories(folder));
                var writer = new IndexWriter(directory, settings)) {
            for (var number = 0; number < catalogue.size(); number++) {
                writer.addDocument(documents.of(catalogue.listing(number)));
            }
            writer.forceMerge(1);
            writer.commit();
        }
        Report.line(
                "Index of %,d listings made without a database in %.1f s", catalogue.size(), Report.seconds(started));
    }
}
