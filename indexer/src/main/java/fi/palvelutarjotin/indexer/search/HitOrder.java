package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The order of the hits. Of hits that are equal in all that is asked, the fuller and fresher comes first; every order
 * ends in the listing's id, so that no two are equal and no page repeats or skips one.
 */
final class HitOrder {

    private static final SortField BY_ID = new SortField(IndexSchema.TIE, SortField.Type.LONG);

    private final Municipalities municipalities;
    private final ConditionQueries conditions;

    HitOrder(Municipalities municipalities, ConditionQueries conditions) {
        this.municipalities = municipalities;
        this.conditions = conditions;
    }

    Sort of(SearchRequest request, long nowMinutes) {
        var order = new ArrayList<SortField>();
        switch (request.sort()) {
            case RELEVANCE -> order.addAll(byRelevance(request, nowMinutes));
            case NAME -> order.add(byName(request));
            case NEWEST -> order.add(LongField.newSortField(IndexSchema.CREATED, true, SortedNumericSelector.Type.MAX));
            case NEXT_TIME -> order.add(byNextTime(nowMinutes));
            case NEAREST -> {
                Stream.ofNullable(request.conditions().near())
                        .map(ConditionQueries::byDistance)
                        .forEach(order::add);
                order.addAll(byRelevance(request, nowMinutes));
            }
        }
        order.add(new SignalOrder(SignalOrder.day(nowMinutes)).getSortField(true));
        order.add(BY_ID);
        return new Sort(order.toArray(SortField[]::new));
    }

    /**
     * With a place chosen, what is at home there comes before what reaches there; then what the conditions put first.
     * Without words, what comes soon.
     */
    private List<SortField> byRelevance(SearchRequest request, long nowMinutes) {
        var order = new ArrayList<SortField>();
        var places = request.chosenIn(FacetName.PLACE);
        if (!places.isEmpty()) {
            order.add(DoubleValuesSource.fromQuery(new ConstantScoreQuery(atHomeIn(places)))
                    .getSortField(true));
        }
        order.addAll(conditions.before(request.conditions()));
        if (request.words().isBlank()) {
            order.add(byNextTime(nowMinutes));
            order.add(byName(request));
        } else {
            order.add(SortField.FIELD_SCORE);
        }
        return order;
    }

    private static SortField byName(SearchRequest request) {
        return new SortField(IndexSchema.nameOrder(request.language()), SortField.Type.STRING);
    }

    private static SortField byNextTime(long nowMinutes) {
        return new NextTime(nowMinutes).getSortField(false, Long.MAX_VALUE);
    }

    private Query atHomeIn(Set<String> places) {
        return new TermInSetQuery(
                IndexSchema.LOCAL,
                municipalitiesOf(places).stream().map(BytesRef::new).toList());
    }

    /** The municipalities chosen, and those of the counties chosen. */
    Set<String> municipalitiesOf(Set<String> places) {
        return places.stream()
                .flatMap(code -> code.length() == 2
                        ? municipalities.inCounty(code).stream().map(Municipality::code)
                        : Stream.of(code))
                .collect(Collectors.toSet());
    }
}
