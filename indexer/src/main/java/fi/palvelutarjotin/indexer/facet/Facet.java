package fi.palvelutarjotin.indexer.facet;

import fi.palvelutarjotin.catalog.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One way to narrow a search: what a listing is counted under, how it narrows, and how it is counted. */
public abstract class Facet {

    private final FacetName name;

    protected Facet(FacetName name) {
        this.name = name;
    }

    public final FacetName name() {
        return name;
    }

    /** The index's name for the facet. */
    public final String dimension() {
        return name.code();
    }

    /** The field that holds this facet alone, so that counting one facet does not read the others. */
    final String field() {
        return "facet_" + dimension();
    }

    /** Tells Lucene how the facet is stored. */
    abstract void configure(FacetsConfig config);

    /** What a listing is counted under: a path of one code, or of a coarse and a fine one. */
    public abstract Collection<String[]> paths(Listing listing);

    /** The paths of which a listing must have one to be found when this code is chosen. */
    abstract Stream<String[]> pathsOf(String code);

    /** The values that have listings, with how many. */
    public abstract List<FacetValue> count(FacetCounts counts);

    /** Finds what has any of the codes. */
    public final Query narrow(Set<String> codes) {
        return having(codes.stream().flatMap(this::pathsOf));
    }

    /** Finds what is counted under any value. */
    public final Query told() {
        return new FieldExistsQuery(field());
    }

    /** Finds what is counted under any of the paths. */
    final Query having(Stream<String[]> paths) {
        var any = new BooleanQuery.Builder();
        paths.map(path -> new TermQuery(term(path)))
                .distinct()
                .forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    private Term term(String[] path) {
        return DrillDownQuery.term(field(), dimension(), path);
    }
}
