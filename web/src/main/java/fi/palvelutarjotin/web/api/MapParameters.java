package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.indexer.map.Box;
import fi.palvelutarjotin.web.query.BadParameter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes what an address of the map takes beside the parameters of a search, and reads it. */
@Introspected
record MapParameters(
        @QueryValue
        @Nullable
        @Parameter(
                description =
                        "The part of the map that is looked at, in degrees of WGS84: west, south, east, north. It leaves nothing out; the places in it, and then those nearest to it, come first.",
                example = "24.7,60.3,25.3,60.6")
        String bbox) {

    private static final String BBOX = "bbox";
    /** Degrees with so many decimals as any map needs; longer ones are somebody's mistake. */
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,16})?");

    private static final int EDGES = 4;

    /**
     * What an address tells.
     *
     * @param box null where none is told
     * @param search the parameters of the search
     * @param problems what cannot be used of the box
     */
    record Read(@Nullable Box box, Map<String, List<String>> search, List<BadParameter> problems) {}

    static Read read(Map<String, List<String>> parameters) {
        var search = new HashMap<>(parameters);
        var told = search.remove(BBOX);
        var written = told == null
                ? List.<String>of()
                : told.stream().map(String::strip).filter(box -> !box.isEmpty()).toList();
        if (written.isEmpty()) {
            return new Read(null, search, List.of());
        }
        var box = written.size() == 1 ? box(written.getFirst()) : null;
        return new Read(
                box,
                search,
                box == null
                        ? List.of(new BadParameter(BBOX, String.join(" ", written), "bbox.form", List.of()))
                        : List.of());
    }

    private static @Nullable Box box(String written) {
        var edges = written.split(",", EDGES + 1);
        if (edges.length != EDGES) {
            return null;
        }
        var degrees = new double[EDGES];
        for (var i = 0; i < EDGES; i++) {
            if (!DEGREES.matcher(edges[i].strip()).matches()) {
                return null;
            }
            degrees[i] = Double.parseDouble(edges[i].strip());
        }
        try {
            return new Box(degrees[1], degrees[0], degrees[3], degrees[2]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
