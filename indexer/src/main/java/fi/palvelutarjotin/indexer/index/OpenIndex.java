package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.changelog.ChangePosition;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/** One index folder, open for writing and for reading what was written. */
final class OpenIndex implements AutoCloseable {

    private static final String POSITION = "position";
    private static final String SCHEMA = "schema";
    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final String schema;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final IndexViews views;
    private final ListingDocument documents;

    /**
     * @param words tells by which analysis the words become terms: an index of another one must be built anew
     */
    OpenIndex(Path folder, Analyzer analyzer, String words, FacetCatalogue facets, ListingDocument documents)
            throws IOException {
        this.folder = folder;
        schema = IndexSchema.VERSION + " " + words;
        this.documents = documents;
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        views = new IndexViews(writer, facets, documents.cards());
    }

    Path folder() {
        return folder;
    }

    IndexViews views() {
        return views;
    }

    /** Where the index has read to, if it is of this schema. */
    Optional<ChangePosition> position() {
        var data = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return schema.equals(data.get(SCHEMA))
                ? Optional.ofNullable(data.get(POSITION)).map(ChangePosition::decode)
                : Optional.empty();
    }

    void add(Listing listing) throws IOException {
        writer.addDocument(documents.of(listing));
    }

    void put(Listing listing) throws IOException {
        writer.updateDocument(new Term(IndexSchema.ID, listing.id().toString()), documents.of(listing));
    }

    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(IndexSchema.ID, id));
    }

    /** Joins what was written into one part: each part costs every search the same, however small it is. */
    void join() throws IOException {
        writer.forceMerge(1);
    }

    /** Makes what was written searchable. */
    void refresh() throws IOException {
        views.maybeRefreshBlocking();
    }

    /** Makes what was written lasting, together with the place up to which the change log was read for it. */
    void commit(ChangePosition position) throws IOException {
        writer.setLiveCommitData(
                Map.of(POSITION, position.encoded(), SCHEMA, schema).entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            views.close();
            // What is not committed is in the change log still: closing must be quick, not thorough.
            writer.rollback();
        }
    }

    static Analyzer analyzer(TextAnalysis analysis) {
        var byField = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            for (var text : IndexSchema.Text.values()) {
                byField.put(text.field(language), analysis.analyzer(language, Form.LEMMA));
            }
            for (var area : IndexSchema.Area.values()) {
                for (var form : Form.values()) {
                    byField.put(area.field(form, language), analysis.analyzer(language, form));
                }
            }
        }
        return new PerFieldAnalyzerWrapper(analysis.analyzer(Language.SE, Form.LEMMA), byField);
    }
}
