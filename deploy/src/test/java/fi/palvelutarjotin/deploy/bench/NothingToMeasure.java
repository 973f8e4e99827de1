package fi.palvelutarjotin.deploy.bench;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked for cannot be measured; the message says what to do. */
final class NothingToMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingToMeasure(String message) {
        super(message);
    }

    /** No name was found by {@code --only}. */
    NothingToMeasure(String only, Stream<String> names) {
        this("Nothing here has a name with \"%s\" in it. The names are: %s."
                .formatted(only, names.collect(Collectors.joining(", "))));
    }
}
