package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a tray asks for.
 *
 * @param code the tray's; null when the address names none
 * @param large whether in large type
 * @param said what has just been done
 */
record TrayRequest(
        @Nullable String code, boolean large, @Nullable Said said) {

    static final String CODE = "l";
    static final String SIZE = "size";
    static final String LARGE = "a5";
    static final String SAID = "said";

    static TrayRequest of(HttpRequest<?> request) {
        Map<String, List<String>> parameters =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        return new TrayRequest(
                first(parameters, CODE).orElse(null),
                first(parameters, SIZE).filter(LARGE::equals).isPresent(),
                first(parameters, SAID).flatMap(Said::find).orElse(null));
    }

    TrayCode.ReadTray read() {
        return TrayCode.read(code == null ? "" : code);
    }

    static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
