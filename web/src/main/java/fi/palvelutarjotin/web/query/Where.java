package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.place.Municipality;
import java.util.Optional;
import java.util.Set;

/** What was understood of the field that asks where. */
public sealed interface Where {

    /** Nothing was written. */
    record Anywhere() implements Where {}

    /**
     * In these places.
     *
     * @param codes of municipalities and counties, at least one
     */
    record In(Set<String> codes) implements Where {

        public In {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * No place that we know.
     *
     * @param written as typed, its beginning if it is long
     * @param nearest the municipality whose name is nearly so; empty when none is
     */
    record Unknown(String written, Optional<Municipality> nearest) implements Where {}
}
