package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Arranging;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.Asked;
import fi.palvelutarjotin.catalog.listing.PublishedInOrder.PlaceOf;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.ReaderLanguage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** Gives the catalogue to programs that speak FHIR. Open to all: nothing in it is of a person. */
@Hidden
@Controller(Fhir.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class CatalogueController {

    private final PublishedInOrder published;
    private final Listings listings;
    private final Organisations organisations;
    private final Receivers receivers;
    private final Themes themes;
    private final CatalogueResources resources;
    private final CatalogueQueries queries;
    private final Bundles bundles;
    private final Fhir fhir;
    private final ErrorAnswers errors;

    CatalogueController(
            PublishedInOrder published,
            Listings listings,
            Organisations organisations,
            Receivers receivers,
            Themes themes,
            CatalogueResources resources,
            CatalogueQueries queries,
            Bundles bundles,
            Fhir fhir,
            ErrorAnswers errors) {
        this.published = published;
        this.listings = listings;
        this.organisations = organisations;
        this.receivers = receivers;
        this.themes = themes;
        this.resources = resources;
        this.queries = queries;
        this.bundles = bundles;
        this.fhir = fhir;
        this.errors = errors;
    }

    @Get("/HealthcareService/{id}")
    HttpResponse<?> service(HttpRequest<?> request, String id) {
        return read(
                request,
                PublicId.parse(id)
                        .flatMap(listings::findPublished)
                        .map(listing -> resources.service(listing, receiver(listing), ReaderLanguage.of(request))));
    }

    @Get("/Location/{id}")
    HttpResponse<?> location(HttpRequest<?> request, String id) {
        return read(
                request,
                CatalogueQueries.place(id)
                        .flatMap(place -> listings.findPublished(place.listing())
                                .filter(listing -> place.place()
                                        < listing.content().places().size())
                                .map(listing ->
                                        resources.location(listing, place.place(), ReaderLanguage.of(request)))));
    }

    @Get("/Organization/{id}")
    HttpResponse<?> organisation(HttpRequest<?> request, String id) {
        var found = PublicId.parse(id).flatMap(organisations::find);
        return read(
                request,
                found.map(organisation -> resources.organisation(
                        organisation, changed(organisation).orElse(null), ReaderLanguage.of(request))));
    }

    @Get("/HealthcareService")
    HttpResponse<?> services(HttpRequest<?> request) {
        return search(
                request,
                new String[] {
                    "name", "name:contains", "name:exact", "organization", "service-category", "service-type", "active"
                },
                query -> {
                    var categories = query.tokens("service-category", Systems.THEME, this::withThoseUnder).stream()
                            .flatMap(List::stream)
                            .toList();
                    var types = query.tokens("service-type", Systems.KIND, ListingKind::find);
                    return queries.read(query, categories, types);
                },
                asked -> {
                    var ids = published.listings(asked);
                    var found = byId(ids);
                    var taking = taking(found.values());
                    return ids.stream()
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .map(listing -> new Found(
                                    resources.service(
                                            listing,
                                            Optional.ofNullable(listing.organisation())
                                                    .map(arranges -> taking.get(arranges.id())),
                                            ReaderLanguage.of(request)),
                                    listing.id() + "_0"))
                            .toList();
                });
    }

    @Get("/Location")
    HttpResponse<?> locations(HttpRequest<?> request) {
        return search(
                request,
                new String[] {"name", "name:contains", "name:exact", "organization", "status"},
                queries::readPlaces,
                asked -> {
                    var places = published.places(asked);
                    var found = byId(places.stream().map(PlaceOf::listing).toList());
                    return places.stream()
                            .filter(place -> found.containsKey(place.listing()) && isAsked(request, place))
                            .map(place -> new Found(
                                    resources.location(
                                            Objects.requireNonNull(found.get(place.listing())),
                                            place.place(),
                                            ReaderLanguage.of(request)),
                                    place.listing() + "_" + place.place()))
                            .toList();
                });
    }

    @Get("/Organization")
    HttpResponse<?> organisations(HttpRequest<?> request) {
        return search(
                request,
                new String[] {"name", "name:contains", "name:exact", "active"},
                query -> queries.read(query, List.of(), List.of()),
                asked -> published.organisations(asked).stream()
                        .map(one -> new Found(
                                resources.organisation(one.organisation(), one.changed(), ReaderLanguage.of(request)),
                                one.organisation().id() + "_0"))
                        .toList());
    }

    /** A listing of which one place is asked for may have others. */
    private static boolean isAsked(HttpRequest<?> request, PlaceOf place) {
        var ids = request.getParameters().getFirst("_id").map(text -> List.of(text.split(",")));
        return ids.isEmpty() || ids.get().contains(CatalogueResources.locationId(place.listing(), place.place()));
    }

    /** Something found, and where to go on behind it. */
    private record Found(Resource resource, String cursor) {}

    private HttpResponse<?> search(
            HttpRequest<?> request,
            String[] known,
            Function<FhirQuery, Optional<Asked>> read,
            Function<Asked, List<Found>> find) {
        return fhir.answer(
                request,
                () -> queries.withQuery(request, known, query -> {
                    var asked = read.apply(query);
                    if (!query.problems().isEmpty()) {
                        return queries.refuse(request, query);
                    }
                    var found = asked.map(find).orElse(List.of());
                    var count = query.count();
                    var shown = found.stream().limit(count).toList();
                    return fhir.write(
                            HttpStatus.OK,
                            bundles.searchset(
                                    request,
                                    query,
                                    shown.stream().map(Found::resource).toList(),
                                    List.of(),
                                    found.size() > count
                                            ? Optional.of(shown.getLast().cursor())
                                            : Optional.empty()));
                }));
    }

    private HttpResponse<?> read(HttpRequest<?> request, Optional<? extends Resource> found) {
        return fhir.answer(
                request,
                () -> found.<HttpResponse<?>>map(resource -> fhir.write(HttpStatus.OK, resource))
                        .orElseGet(() -> errors.problem(request, ProblemKind.NOT_FOUND)));
    }

    private Optional<List<String>> withThoseUnder(String theme) {
        return themes.find(theme)
                .map(found -> Stream.concat(
                                Stream.of(theme), themes.under(theme).stream().map(Theme::code))
                        .toList());
    }

    private Map<UUID, Listing> byId(Collection<UUID> ids) {
        return listings.list(new LinkedHashSet<>(ids)).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
    }

    private Map<UUID, Receiver> taking(Collection<Listing> found) {
        var taking = new HashMap<UUID, Receiver>();
        if (!found.isEmpty()) {
            for (var receiver : receivers.all()) {
                if (receiver.organisation() != null) {
                    taking.put(receiver.organisation(), receiver);
                }
            }
        }
        return taking;
    }

    private Optional<Receiver> receiver(Listing listing) {
        return Optional.ofNullable(listing.organisation())
                .flatMap(organisation -> receivers.ofOrganisation(organisation.id()));
    }

    private Optional<Instant> changed(Organisation organisation) {
        var only = new Asked(Set.of(organisation.id()), null, null, Set.of(), Set.of(), null, null, null, 1);
        return published.organisations(only).stream().map(Arranging::changed).findFirst();
    }
}
