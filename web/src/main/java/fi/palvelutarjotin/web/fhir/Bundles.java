package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/** Puts what a search found into a Bundle, with the links by which one leafs on. */
@Singleton
final class Bundles {

    private final SiteAddress site;

    Bundles(SiteAddress site) {
        this.site = site;
    }

    /**
     * A page of a search. How many there are in all is not told: nobody needs it to leaf.
     *
     * @param matches of this page
     * @param included what was asked for beside them
     * @param cursor where the next page goes on; empty when there is none
     */
    Bundle searchset(
            HttpRequest<?> request,
            FhirQuery query,
            List<? extends Resource> matches,
            List<? extends Resource> included,
            Optional<String> cursor) {
        var bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(address(request, query.parameters(), Optional.empty()));
        cursor.ifPresent(written -> bundle.addLink()
                .setRelation("next")
                .setUrl(address(request, query.parameters(), Optional.of(written))));
        matches.forEach(resource -> add(bundle, request, resource, SearchEntryMode.MATCH));
        included.forEach(resource -> add(bundle, request, resource, SearchEntryMode.INCLUDE));
        return bundle;
    }

    /** The whole address of a resource. */
    String address(HttpRequest<?> request, String type, String id) {
        return root(request) + "/" + type + "/" + id;
    }

    /** The whole address of this interface. */
    String root(HttpRequest<?> request) {
        return site.absolute(request, Fhir.ROOT);
    }

    private void add(Bundle bundle, HttpRequest<?> request, Resource resource, SearchEntryMode mode) {
        var type = resource.fhirType();
        var entry = bundle.addEntry();
        entry.setFullUrl(address(request, type, resource.getIdElement().getIdPart()));
        entry.setResource(resource);
        entry.getSearch().setMode(mode);
    }

    private String address(HttpRequest<?> request, Map<String, List<String>> parameters, Optional<String> cursor) {
        var kept = parameters.entrySet().stream()
                .filter(entry -> cursor.isEmpty() || !entry.getKey().equals(FhirQuery.CURSOR))
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)));
        var next = cursor.stream().map(written -> FhirQuery.CURSOR + "=" + FhirQuery.written(written));
        var query = Stream.concat(kept, next).collect(Collectors.joining("&"));
        return site.absolute(request, request.getPath()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
