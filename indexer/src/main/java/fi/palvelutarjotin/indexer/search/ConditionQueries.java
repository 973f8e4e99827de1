package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.condition.TimeSlot;
import fi.palvelutarjotin.indexer.facet.PlaceFacet;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The conditions as queries and orders of the index. */
final class ConditionQueries {

    /** What tells that it is for this age counts so much more than the same without ages: enough to part equals. */
    private static final float AGE_TOLD = 1.1f;

    private static final int DAYS_OF_WEEK = 7;
    private static final double METRES = 1000;

    private final Municipalities municipalities;
    private final PlaceFacet places;

    ConditionQueries(Municipalities municipalities, PlaceFacet places) {
        this.municipalities = municipalities;
        this.places = places;
    }

    /** Of what a query finds, that which meets the conditions; a listing for the very age a little before others. */
    Query narrow(Query found, Conditions conditions, LocalDateTime now) {
        if (conditions.isNone()) {
            return found;
        }
        var all = new BooleanQuery.Builder().add(found, Occur.MUST);
        if (!conditions.when().isAny()) {
            all.add(when(conditions.when(), now), Occur.FILTER);
        }
        var near = conditions.near();
        if (near != null && near.within() != null) {
            all.add(withinOrEverywhere(near, near.within()), Occur.FILTER);
        }
        if (!conditions.organisations().isEmpty()) {
            all.add(of(conditions.organisations()), Occur.FILTER);
        }
        var age = conditions.age();
        if (age == null) {
            return all.build();
        }
        all.add(IntPoint.newRangeQuery(IndexSchema.AGE_FROM, age + 1, Integer.MAX_VALUE), Occur.MUST_NOT);
        all.add(IntPoint.newRangeQuery(IndexSchema.AGE_TO, Integer.MIN_VALUE, age - 1), Occur.MUST_NOT);
        return FunctionScoreQuery.boostByQuery(all.build(), agesTold(age), AGE_TOLD);
    }

    /** The orders that conditions put before all else: what is near before what reaches there, and who can get in. */
    List<SortField> before(Conditions conditions) {
        var order = new ArrayList<SortField>();
        var near = conditions.near();
        if (near != null) {
            var there = near.within() == null ? new FieldExistsQuery(IndexSchema.SPOTS) : within(near, near.within());
            order.add(
                    DoubleValuesSource.fromQuery(new ConstantScoreQuery(there)).getSortField(true));
        }
        if (conditions.access() != null) {
            var field = IndexSchema.access(conditions.access());
            order.add(new SortField(field, SortField.Type.LONG, true, 0L));
        }
        return order;
    }

    /** The nearest first, then what is nowhere. */
    static SortField byDistance(Near near) {
        var centre = near.centre();
        return LatLonDocValuesField.newDistanceSort(IndexSchema.SPOTS, centre.latitude(), centre.longitude());
    }

    /** Finds what one of some organisations arranges. */
    static Query of(Set<UUID> organisations) {
        return SortedDocValuesField.newSlowSetQuery(
                IndexSchema.ORGANISATION,
                organisations.stream().map(id -> new BytesRef(id.toString())).toList());
    }

    /** Finds what has a coming time that fits. */
    static Query when(When when, LocalDateTime now) {
        var first = when.firstDay(now.toLocalDate());
        var last = when.lastDay(now.toLocalDate());
        if (last.isBefore(first)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var after = first.atStartOfDay().isAfter(now) ? first.atStartOfDay() : now;
        var any = new BooleanQuery.Builder();
        for (var weekday : weekdays(when, first, last)) {
            for (var part : when.parts().isEmpty() ? EnumSet.allOf(DayPart.class) : when.parts()) {
                var lowest = TimeSlot.number(weekday, part, after) + 1;
                var highest = TimeSlot.number(weekday, part, last.plusDays(1).atStartOfDay());
                any.add(IntPoint.newRangeQuery(IndexSchema.SLOTS, lowest, highest), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The weekdays asked for, of those between two days. */
    private static Collection<DayOfWeek> weekdays(When when, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .limit(DAYS_OF_WEEK)
                .map(LocalDate::getDayOfWeek)
                .filter(day -> when.weekdays().isEmpty() || when.weekdays().contains(day))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private Query withinOrEverywhere(Near near, int kilometres) {
        var municipality = near.municipality() == null ? nearestTo(near.centre()) : near.municipality();
        return new BooleanQuery.Builder()
                .add(within(near, kilometres), Occur.SHOULD)
                .add(places.everywhereFor(municipality), Occur.SHOULD)
                .build();
    }

    private static Query within(Near near, int kilometres) {
        var centre = near.centre();
        return LatLonPoint.newDistanceQuery(
                IndexSchema.SPOTS, centre.latitude(), centre.longitude(), kilometres * METRES);
    }

    /** Needed only to know whether what reaches the mainland reaches there. */
    private String nearestTo(Coordinates point) {
        return municipalities.all().stream()
                .min(Comparator.comparingDouble(municipality -> Distances.metres(municipality.centre(), point)))
                .map(Municipality::code)
                .orElseThrow();
    }

    private static Query agesTold(int age) {
        return new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(IndexSchema.AGE_FROM, Integer.MIN_VALUE, age), Occur.SHOULD)
                .add(IntPoint.newRangeQuery(IndexSchema.AGE_TO, age, Integer.MAX_VALUE), Occur.SHOULD)
                .build();
    }
}
