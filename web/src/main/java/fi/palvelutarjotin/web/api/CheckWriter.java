package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.Check;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.indexer.search.Suitability;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.web.api.ExplainAnswer.CheckEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Value;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what narrows a search, and whether a listing gets through. */
@Singleton
final class CheckWriter {

    private static final double METRES = 1_000;

    private final Labels labels;
    private final WordsOf wordsOf;

    CheckWriter(Labels labels, WordsOf wordsOf) {
        this.labels = labels;
        this.wordsOf = wordsOf;
    }

    CheckEntry write(Check check, Language reader) {
        return switch (check) {
            case Check.LastDay day -> entry("last-day", check, List.of(), values(day.lastDay()));
            case Check.InFacet facet ->
                entry(
                        facet.facet().code(),
                        check,
                        labelled(facet.facet(), facet.asked(), reader),
                        labelled(facet.facet(), facet.own(), reader));
            case Check.AtTime time ->
                entry(
                        "time",
                        check,
                        asked(time.asked()),
                        Stream.of(time.fitting() == null ? time.next() : time.fitting())
                                .filter(Objects::nonNull)
                                .map(next -> value(Times.write(next).starts()))
                                .toList());
            case Check.Within within -> entry("near", check, asked(within.asked()), distance(within.distance()));
            case Check.ForAge age -> entry("age", check, values(age.asked()), ages(age.own()));
            case Check.OfOrganisation of ->
                entry(
                        "organisation",
                        check,
                        values(of.asked()),
                        of.own() == null
                                ? List.of()
                                : List.of(new Value(
                                        of.own().id(),
                                        Named.best(
                                                of.own().name(),
                                                reader,
                                                of.own().id()))));
            case Check.ForAccess access ->
                entry(
                        "accessibility",
                        check,
                        values(access.asked().code()),
                        values(access.own().code()));
        };
    }

    private static CheckEntry entry(String subject, Check check, List<Value> asked, List<Value> own) {
        return new CheckEntry(subject, check.passes(), asked, own);
    }

    private List<Value> labelled(FacetName facet, Collection<String> codes, Language reader) {
        return codes.stream()
                .map(code -> new Value(code, label(facet, code, reader)))
                .toList();
    }

    private String label(FacetName facet, String code, Language reader) {
        return switch (code) {
            case "everywhere" -> wordsOf.language(reader).text("reach.nationwide");
            case "everywhere-but-aland" -> wordsOf.language(reader).text("reach.nationwideExceptAland");
            default -> labels.of(facet, code, reader);
        };
    }

    private static List<Value> asked(When when) {
        return Stream.of(
                        when.weekdays().stream().map(Codes::of),
                        when.parts().stream().map(DayPart::code),
                        Stream.ofNullable(when.span()).map(span -> span.code()),
                        Stream.ofNullable(when.from()).map(day -> day + "–"),
                        Stream.ofNullable(when.to()).map(day -> "–" + day))
                .flatMap(some -> some)
                .map(CheckWriter::value)
                .toList();
    }

    private static List<Value> asked(Near near) {
        var municipality = near.municipality();
        var centre = near.centre();
        var point = municipality == null ? centre.latitude() + "," + centre.longitude() : municipality;
        return List.of(new Value(point, near.within() == null ? point : point + " ≤ " + near.within() + " km"));
    }

    private static List<Value> distance(Suitability.@Nullable Distance distance) {
        return distance == null
                ? List.of()
                : List.of(new Value(
                        Integer.toString(distance.metres()),
                        (distance.approximate() ? "≈ " : "")
                                + String.format(Locale.ROOT, "%.1f km", distance.metres() / METRES)));
    }

    private static List<Value> ages(Ages ages) {
        if (ages.from() == null && ages.to() == null) {
            return List.of();
        }
        return values((ages.from() == null ? "" : ages.from()) + "–" + (ages.to() == null ? "" : ages.to()));
    }

    private static List<Value> values(@Nullable Object one) {
        return one == null ? List.of() : List.of(value(one.toString()));
    }

    private static Value value(String code) {
        return new Value(code, code);
    }
}
