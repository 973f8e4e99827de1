package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places that are named in a text. */
final class PlaceReader {

    private static final int AS_WRITTEN = 0;
    private static final int MENDED = 9;

    private final PlaceBook book;
    private final PlaceMender mender;
    private final PlaceContext context = new PlaceContext();

    PlaceReader(TextAnalysis analysis, Municipalities municipalities) {
        book = new PlaceBook(analysis, municipalities);
        mender = new PlaceMender(book);
    }

    /**
     * Every place whose name stands in the text as it should be written. A name of several words may lack its dots
     * already here: nothing else is so long, and half of "mantta-vilppulassa" is a name of its own.
     */
    List<Candidate> exact(TypedText text) {
        var found = new ArrayList<Candidate>();
        for (var from = 0; from < text.size(); from++) {
            for (var to = from + 1; to <= Math.min(text.size(), from + book.longest()); to++) {
                var exact = exact(text, from, to);
                found.addAll(exact);
                if (exact.isEmpty() && to > from + 1) {
                    mended(text, from, to).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The place that is meant by words of which nothing is understood as they are written. */
    Optional<Candidate> mended(TypedText text, int from, int to) {
        var words = text.joined(from, to);
        if (!book.places(words).isEmpty()) {
            // It is a name, only not a believable one here: "tervolla" is not Tervola.
            return Optional.empty();
        }
        var place = mender.withoutDots(words);
        if (to == from + 1) {
            place = place.or(() -> mender.withOneSlip(words));
        }
        return place.map(found -> candidate(text, from, to, found, true));
    }

    /** The likeliest place of the words, with the small words that belong to it and without them. */
    private List<Candidate> exact(TypedText text, int from, int to) {
        for (var place : book.places(text.joined(from, to))) {
            var start = context.belongsBefore(text, from, place) ? from - 1 : from;
            var end = context.belongsAfter(text, to, place) ? to + 1 : to;
            if (place.isBelievable(text.isCapitalised(from))) {
                return List.of(candidate(text, start, end, place, false), candidate(text, from, to, place, false));
            }
            if (context.leavesNoDoubt(text, from, to, place)) {
                return List.of(candidate(text, start, end, place, false));
            }
        }
        return List.of();
    }

    private static Candidate candidate(TypedText text, int from, int to, NamedPlace place, boolean mended) {
        return new Candidate(from, to, mended ? MENDED : AS_WRITTEN, place.understood(text.span(from, to), mended));
    }
}
