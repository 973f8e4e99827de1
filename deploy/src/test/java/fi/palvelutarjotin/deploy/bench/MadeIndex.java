package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** An index written straight from the generator, as a node would have left it: for measuring the search alone. */
final class MadeIndex {

    private static final double BUFFER_MEGABYTES = 64;

    private MadeIndex() {}

    /** Makes it unless it was made before for this schema and size. */
    static void makeOnce(SyntheticCatalogue catalogue, BenchFolders folders) throws IOException {
        var pointer = folders.madeIndex().resolve("current");
        var name = "v" + IndexSchema.VERSION + "-made";
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
            writer.commit();
        }
        Report.line(
                "Index of %,d listings made without a database in %.1f s", catalogue.size(), Report.seconds(started));
    }
}
