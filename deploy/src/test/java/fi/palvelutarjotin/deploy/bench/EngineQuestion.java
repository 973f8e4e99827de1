package fi.palvelutarjotin.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the search is asked, under the names by which the report tells it and {@code --only} chooses. */
enum EngineQuestion {
    /** See {@link RequestMix.Kind}; each is asked in other words every time, so that no answer comes from memory. */
    WORDS_AND_THREE_FACETS,
    WORDS,
    ONE_FILTER,
    EVERYTHING,
    /** As in use, answers kept; the clock goes. */
    VISITS,
    /** The same while a listing changes every ten seconds. */
    VISITS_WHILE_CHANGING;

    /** Those whose names a regular expression finds something in; a fault when there are none. */
    static List<EngineQuestion> named(String only) {
        var pattern = Pattern.compile(only);
        var named = Stream.of(values())
                .filter(question -> pattern.matcher(question.toString()).find())
                .toList();
        if (named.isEmpty()) {
            throw new NothingToMeasure(only, Stream.of(values()).map(EngineQuestion::toString));
        }
        return named;
    }

    /** The sort of question; none for visits, which ask all sorts. */
    Optional<RequestMix.Kind> kind() {
        return isVisits() ? Optional.empty() : Optional.of(RequestMix.Kind.valueOf(name()));
    }

    boolean isVisits() {
        return this == VISITS || this == VISITS_WHILE_CHANGING;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
