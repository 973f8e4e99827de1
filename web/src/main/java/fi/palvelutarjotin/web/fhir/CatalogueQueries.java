package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.After;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Asked;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Match;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Name;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.PlaceOf;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.Problem.ProblemError;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import fi.palvelutarjotin.web.problem.Sentences;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a search into what is asked of the catalogue. */
@Singleton
final class CatalogueQueries {

    private static final int LONGEST_NAME = 200;
    private static final Pattern PLACE = Pattern.compile("([0-9a-f-]{36})[-_]([0-9]{1,4})");

    private final ErrorAnswers errors;
    private final Sentences sentences = new Sentences("i18n.problems");

    CatalogueQueries(ErrorAnswers errors) {
        this.errors = errors;
    }

    HttpResponse<?> withQuery(HttpRequest<?> request, String[] known, Function<FhirQuery, HttpResponse<?>> answer) {
        return QueryString.read(request.getUri().getRawQuery())
                .<HttpResponse<?>>map(parameters -> answer.apply(new FhirQuery(parameters, known)))
                .orElseGet(() -> errors.problem(request, ProblemKind.BROKEN_ADDRESS));
    }

    HttpResponse<?> refuse(HttpRequest<?> request, FhirQuery query) {
        var language = ReaderLanguage.of(request);
        return errors.badParameters(
                request,
                query.problems().stream()
                        .map(bad -> new ProblemError(
                                bad.name(), bad.value(), sentences.say(language, bad.key(), bad.arguments())))
                        .toList());
    }

    /** One more than a page takes; empty when nothing can be found, such as by the id of something else. */
    Optional<Asked> read(FhirQuery query, List<String> themes, List<ListingKind> kinds) {
        return read(query, themes, kinds, PublicId::parse);
    }

    /** The same for places, whose ids hold that of their listing. */
    Optional<Asked> readPlaces(FhirQuery query) {
        return read(query, List.of(), List.of(), id -> place(id).map(PlaceOf::listing));
    }

    private Optional<Asked> read(
            FhirQuery query, List<String> themes, List<ListingKind> kinds, Function<String, Optional<UUID>> idOf) {
        var ids = new HashSet<UUID>();
        var written = query.anyOf("_id");
        written.forEach(id -> idOf.apply(id).ifPresent(ids::add));
        var organisation = query.asked("organization")
                .map(reference -> PublicId.parse(reference.replaceFirst("^Organization/", "")));
        var hidden = isOther(query, "active", "true") || isOther(query, "status", "active");
        if (hidden
                || !written.isEmpty() && ids.isEmpty()
                || organisation.filter(Optional::isEmpty).isPresent()) {
            query.count();
            return Optional.empty();
        }
        return Optional.of(new Asked(
                ids,
                organisation.flatMap(Function.identity()).orElse(null),
                name(query),
                Set.copyOf(themes),
                Set.copyOf(kinds),
                query.from(),
                query.before(),
                query.cursor(CatalogueQueries::place)
                        .map(place -> new After(place.listing(), place.place()))
                        .orElse(null),
                query.count() + 1));
    }

    /** A place by its id, or by the cursor that speaks of it. */
    static Optional<PlaceOf> place(String written) {
        var parts = PLACE.matcher(written);
        return parts.matches()
                ? PublicId.parse(parts.group(1)).map(id -> new PlaceOf(id, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** All that is published is active. */
    private static boolean isOther(FhirQuery query, String name, String ours) {
        return query.asked(name).filter(value -> !value.equals(ours)).isPresent();
    }

    private static @Nullable Name name(FhirQuery query) {
        return query.asked("name")
                .map(text -> new Name(bounded(query, text), Match.BEGINS))
                .or(() -> query.asked("name:contains").map(text -> new Name(bounded(query, text), Match.CONTAINS)))
                .or(() -> query.asked("name:exact").map(text -> new Name(bounded(query, text), Match.EQUALS)))
                .orElse(null);
    }

    private static String bounded(FhirQuery query, String text) {
        if (text.length() > LONGEST_NAME || text.indexOf('\0') >= 0) {
            query.refuse("name", text, "q.long", Integer.toString(LONGEST_NAME));
            return "";
        }
        return text;
    }
}
