package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetTable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Keeps the newest view of one index; a view lives as long as somebody still reads from it. */
final class IndexViews extends ReferenceManager<IndexView> {

    private final List<FacetTable> facets;
    private final KeptCards cards;

    IndexViews(IndexWriter writer, FacetCatalogue facets, Cards cards) throws IOException {
        this.cards = new KeptCards(cards);
        this.facets = facets.tables();
        current = new IndexView(DirectoryReader.open(writer), this.facets, this.cards);
    }

    @Override
    protected void decRef(IndexView view) throws IOException {
        view.reader().decRef();
    }

    @Override
    protected @Nullable IndexView refreshIfNeeded(IndexView view) throws IOException {
        var newer = DirectoryReader.openIfChanged(view.reader());
        return newer == null ? null : new IndexView(newer, facets, cards);
    }

    @Override
    protected boolean tryIncRef(IndexView view) {
        return view.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(IndexView view) {
        return view.reader().getRefCount();
    }
}
