package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.indexer.facet.FacetTable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * The index as it stood at one moment, with all that is worked out once for that moment: terms looked up, and answers
 * given so far.
 */
public final class IndexView {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<FacetTable> facetTables;
    private final IndexTerms terms;
    private final AnswerCache answers = new AnswerCache();
    private final KeptCards cards;

    IndexView(DirectoryReader reader, List<FacetTable> facetTables, KeptCards cards) throws IOException {
        this.reader = reader;
        this.facetTables = facetTables;
        this.cards = cards;
        for (var table : facetTables) {
            table.prepare(reader);
        }
        searcher = new IndexSearcher(reader);
        terms = new IndexTerms(searcher);
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public DirectoryReader reader() {
        return reader;
    }

    public int documents() {
        return reader.numDocs();
    }

    /** The terms that listings have. */
    public IndexTerms terms() {
        return terms;
    }

    /** By which facets are counted. */
    public List<FacetTable> facetTables() {
        return facetTables;
    }

    /** The card of a document. */
    public IndexedListing card(int document) throws IOException {
        return cards.of(reader, document);
    }

    /** Answers that were worked out on this view; they go with it. */
    public AnswerCache answers() {
        return answers;
    }
}
