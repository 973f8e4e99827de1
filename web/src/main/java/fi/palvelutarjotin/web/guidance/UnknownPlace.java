package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.query.Where;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a place was not understood.
 *
 * @param written as typed
 * @param nearest the name that was probably meant; null when none is near
 * @param address the same with that name; null when none is near
 */
public record UnknownPlace(
        String written, @Nullable String nearest, @Nullable String address) {

    /** Null when there is nothing to tell. */
    public static @Nullable UnknownPlace of(
            Where where, Labels labels, Words words, Function<Municipality, String> address) {
        return where instanceof Where.Unknown unknown
                ? new UnknownPlace(
                        unknown.written(),
                        unknown.nearest()
                                .map(near -> labels.municipality(near.code(), words))
                                .orElse(null),
                        unknown.nearest().map(address).orElse(null))
                : null;
    }
}
