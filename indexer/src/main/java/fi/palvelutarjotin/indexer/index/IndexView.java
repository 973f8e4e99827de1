package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.indexer.facet.Facet;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one moment, with all that is worked out once for that moment: the facets' states, and the
 * answers given so far.
 */
public final class IndexView {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<FacetName, SortedSetDocValuesReaderState> facetStates;
    private final Set<String> fields;
    private final AnswerCache answers = new AnswerCache();

    IndexView(DirectoryReader reader, FacetCatalogue facets) throws IOException {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        fields = FieldInfos.getIndexedFields(reader).stream().collect(Collectors.toUnmodifiableSet());
        facetStates = new EnumMap<>(FacetName.class);
        for (var facet : facets.all()) {
            if (isUsed(reader, facets.fieldOf(facet))) {
                facetStates.put(
                        facet.name(),
                        new DefaultSortedSetDocValuesReaderState(reader, facets.fieldOf(facet), facets.config()));
            }
        }
    }

    /** Lucene refuses to count a facet that no document has. */
    private static boolean isUsed(DirectoryReader reader, String field) throws IOException {
        for (var leaf : reader.leaves()) {
            if (leaf.reader().getSortedSetDocValues(field) != null) {
                return true;
            }
        }
        return false;
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

    /** The fields that any listing has words in. */
    public Set<String> fields() {
        return fields;
    }

    /** How a facet is counted at this moment; null when nothing has it. */
    public @Nullable SortedSetDocValuesReaderState stateOf(Facet facet) {
        return facetStates.get(facet.name());
    }

    /** Answers that were worked out on this view; they go with it. */
    public AnswerCache answers() {
        return answers;
    }
}
