package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.client.Caller;
import fi.palvelutarjotin.catalog.referral.ReferralSight.After;
import fi.palvelutarjotin.catalog.referral.ReferralSight.Asked;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import fi.palvelutarjotin.web.layout.PublicId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Searches the Tasks of a program, that to which something happened longest ago first: what is new comes at the end. */
@Singleton
final class TaskSearch {

    private static final String INCLUDE = "_include";
    private static final Set<String> INCLUDED = Set.of("Task:focus", "Task:focus:ServiceRequest");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,17})_([0-9a-f-]{36})");

    private final ReferralExchange exchange;
    private final ReferralResources resources;
    private final CatalogueQueries queries;
    private final Bundles bundles;
    private final Fhir fhir;

    TaskSearch(
            ReferralExchange exchange,
            ReferralResources resources,
            CatalogueQueries queries,
            Bundles bundles,
            Fhir fhir) {
        this.exchange = exchange;
        this.resources = resources;
        this.queries = queries;
        this.bundles = bundles;
        this.fhir = fhir;
    }

    HttpResponse<?> answer(HttpRequest<?> request, Caller caller) {
        var known = new String[] {"owner", "status", INCLUDE};
        return queries.withQuery(request, known, query -> {
            var asked = read(query);
            if (!query.problems().isEmpty()) {
                return queries.refuse(request, query);
            }
            var found = asked.map(wanted -> exchange.list(caller, wanted)).orElse(List.of());
            var shown = found.stream().limit(query.count()).toList();
            var included = query.asked(INCLUDE).isPresent()
                    ? shown.stream()
                            .map(seen -> resources.request(seen, Optional.empty()))
                            .toList()
                    : List.<ServiceRequest>of();
            return fhir.write(
                            HttpStatus.OK,
                            bundles.searchset(
                                    request,
                                    query,
                                    shown.stream().map(resources::task).toList(),
                                    included,
                                    found.size() > shown.size()
                                            ? Optional.of(cursor(shown.getLast()))
                                            : Optional.empty()))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        });
    }

    /** One more than a page takes; empty when nothing can be found. */
    private static Optional<Asked> read(FhirQuery query) {
        var ids = new HashSet<UUID>();
        var written = query.anyOf("_id");
        written.forEach(id -> PublicId.parse(id).ifPresent(ids::add));
        var owner = query.asked("owner").map(reference -> PublicId.parse(reference.replaceFirst("^Organization/", "")));
        var states = EnumSet.noneOf(State.class);
        query.tokens("status", "http://hl7.org/fhir/task-status", TaskSearch::status)
                .forEach(status -> states.addAll(TaskStates.states(status)));
        query.parameters().getOrDefault(INCLUDE, List.of()).stream()
                .filter(include -> !INCLUDED.contains(include))
                .forEach(include -> query.refuse(INCLUDE, include, "field.choice", INCLUDE, "Task:focus"));
        var isNothing = !written.isEmpty() && ids.isEmpty()
                || owner.filter(Optional::isEmpty).isPresent()
                || query.asked("status").isPresent() && states.isEmpty();
        var asked = new Asked(
                ids.isEmpty() ? null : ids,
                states,
                owner.flatMap(id -> id).orElse(null),
                query.from(),
                query.before(),
                query.cursor(TaskSearch::after).orElse(null),
                query.count() + 1);
        return isNothing ? Optional.empty() : Optional.of(asked);
    }

    private static Optional<TaskStatus> status(String code) {
        for (var status : TaskStatus.values()) {
            if (status != TaskStatus.NULL && status.toCode().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static String cursor(SeenReferral last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.since()) + "_"
                + last.referral().id();
    }

    private static Optional<After> after(String written) {
        var parts = CURSOR.matcher(written);
        return parts.matches()
                ? PublicId.parse(parts.group(2))
                        .map(id -> new After(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), id))
                : Optional.empty();
    }
}
