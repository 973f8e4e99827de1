package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.web.query.Parameter;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who looks at a listing, and from where.
 *
 * @param access for whose needs accessibility is told; empty when that was not asked
 * @param site the site's own address, without a slash at the end, for links that leave it
 */
record Visit(Language reader, Optional<AccessProfile> access, String site) {

    /** What was asked beside the listing, as it stands after the question mark; empty when nothing was. */
    String query() {
        return access.map(profile -> Parameter.ACCESSIBILITY.code() + "=" + profile.code())
                .orElse("");
    }

    static Visit of(HttpRequest<?> request, Language reader, SiteAddress site) {
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var access = parameters.getOrDefault(Parameter.ACCESSIBILITY.code(), List.of()).stream()
                .findFirst()
                .flatMap(AccessProfile::find);
        return new Visit(reader, access, site.forReader(request, ""));
    }
}
