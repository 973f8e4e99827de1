package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.facet.Facet;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.search.LentQueries;
import fi.palvelutarjotin.indexer.search.When;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Asks the index of each wish who meets it, who is near, and of whom it is not known. */
final class WishQueries {

    /** So far people go for a weekly activity without thinking of it as a journey. */
    static final int NEARBY_KILOMETRES = 30;

    private static final double METRES = 1000;

    private static final Set<String> FROM_HOME =
            Set.of(Channel.ONLINE.code(), Channel.PHONE.code(), Channel.HOME.code());

    private final LentQueries lent;
    private final FacetCatalogue facets;
    private final Municipalities municipalities;

    WishQueries(LentQueries lent, FacetCatalogue facets, Municipalities municipalities) {
        this.lent = lent;
        this.facets = facets;
        this.municipalities = municipalities;
    }

    /** Who answers a wish how; no listing is in two of them, and those in none do not meet it. */
    record Answers(Query met, Query nearby, Query unknown) {

        static Answers of(Query met, Query unknown) {
            return new Answers(met, MatchNoDocsQuery.INSTANCE, unknown);
        }

        Query unmet() {
            return but(List.of(MatchAllDocsQuery.INSTANCE), List.of(met, nearby, unknown));
        }
    }

    /**
     * The answers to a wish.
     *
     * @param words finds what is surely about the words of the need
     */
    Answers of(Wish wish, Query words, LocalDateTime now) {
        return switch (wish) {
            case Wish.ForNeed need -> Answers.of(words, MatchNoDocsQuery.INSTANCE);
            case Wish.InTheme theme -> having(FacetName.THEME, Set.of(theme.code()));
            case Wish.ForAge age -> forAge(age.years());
            case Wish.InPlace place -> in(place.codes());
            case Wish.HeldAt held -> heldAt(held.times(), now);
            case Wish.Free free -> free();
            case Wish.ForAccess access -> forAccess(access.profile());
            case Wish.InLanguage language -> having(FacetName.CONTENT_LANGUAGE, Set.of(language.code()));
            case Wish.FromHome home -> having(FacetName.CHANNEL, FROM_HOME);
            case Wish.ForGroup group -> having(FacetName.TARGET_GROUP, Set.of(group.code()));
        };
    }

    /** A listing that tells nothing of the facet may have the value or not. */
    private Answers having(FacetName name, Set<String> codes) {
        var facet = facets.get(name);
        return Answers.of(facet.narrow(codes), untold(facet));
    }

    private static Query untold(Facet facet) {
        return but(List.of(MatchAllDocsQuery.INSTANCE), List.of(facet.told()));
    }

    private Answers free() {
        var price = facets.get(FacetName.PRICE);
        return Answers.of(
                price.narrow(Set.of(Price.Kind.FREE.code())), price.narrow(Set.of(Price.Kind.UNKNOWN.code())));
    }

    private static Answers forAge(int years) {
        var tooOld = IntPoint.newRangeQuery(IndexSchema.AGE_FROM, years + 1, Integer.MAX_VALUE);
        var tooYoung = IntPoint.newRangeQuery(IndexSchema.AGE_TO, Integer.MIN_VALUE, years - 1);
        var told = any(List.of(
                IntPoint.newRangeQuery(IndexSchema.AGE_FROM, Integer.MIN_VALUE, Integer.MAX_VALUE),
                IntPoint.newRangeQuery(IndexSchema.AGE_TO, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        return Answers.of(
                but(List.of(told), List.of(tooOld, tooYoung)), but(List.of(MatchAllDocsQuery.INSTANCE), List.of(told)));
    }

    /** What tells no municipality may still tell a point, by which it is near one, or is not. */
    private Answers in(Set<String> codes) {
        var place = facets.place();
        var there = place.narrow(codes);
        return centre(codes)
                .map(centre -> new Answers(
                        there,
                        but(List.of(near(centre)), List.of(there)),
                        but(
                                List.of(MatchAllDocsQuery.INSTANCE),
                                List.of(place.told(), new FieldExistsQuery(IndexSchema.SPOTS)))))
                .orElseGet(() -> Answers.of(there, untold(place)));
    }

    private static Query near(Municipality municipality) {
        var centre = municipality.centre();
        return LatLonPoint.newDistanceQuery(
                IndexSchema.SPOTS, centre.latitude(), centre.longitude(), NEARBY_KILOMETRES * METRES);
    }

    /** From where it is measured; from nowhere when more than one municipality was asked for. */
    Optional<Municipality> centre(Set<String> codes) {
        return codes.size() == 1
                ? municipalities.find(codes.iterator().next()).filter(found -> codes.contains(found.code()))
                : Optional.empty();
    }

    /** Of what has no coming time that is known, nobody can say when it is held. */
    private Answers heldAt(Set<FitTime> times, LocalDateTime now) {
        var fitting = times.stream().map(time -> lent.held(time.when(), now)).toList();
        return Answers.of(any(fitting), but(List.of(MatchAllDocsQuery.INSTANCE), List.of(lent.held(When.ANY, now))));
    }

    private static Answers forAccess(AccessProfile profile) {
        var field = IndexSchema.access(profile);
        var fits = NumericDocValuesField.newSlowExactQuery(field, 1);
        var fallsShort = NumericDocValuesField.newSlowExactQuery(field, -1);
        return Answers.of(fits, but(List.of(MatchAllDocsQuery.INSTANCE), List.of(fits, fallsShort)));
    }

    static Query any(Collection<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    static Query but(Collection<Query> all, Collection<Query> none) {
        var query = new BooleanQuery.Builder();
        all.forEach(one -> query.add(one, Occur.FILTER));
        none.forEach(one -> query.add(one, Occur.MUST_NOT));
        return query.build();
    }
}
