package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what somebody typed: "tuolijumppaa mummolle Jyväskylässä tiistaisin" names a group, a municipality and a
 * weekday, and leaves "tuolijumppaa" to be looked for.
 *
 * <p>The longest reading wins, and no word is read twice. Names of places whose dots or a letter went wrong are looked
 * for last, among the words of which nothing else was understood.
 */
@Singleton
public final class QueryReader {

    /** As many characters as a search takes. */
    public static final int LONGEST_TYPED = 300;

    private final TextAnalysis analysis;
    private final PlaceReader places;
    private final PhraseReader phrases;
    private final AgeReader ages = new AgeReader();
    private final KnownWords everyday;
    private final KnownWords known;

    @Inject
    public QueryReader(
            TextAnalysis analysis,
            Municipalities municipalities,
            Themes themes,
            TargetGroups groups,
            Optional<KnownWords> known) {
        this.analysis = analysis;
        this.known = known.orElse(KnownWords.NONE);
        everyday = new EverydayWords(analysis);
        places = new PlaceReader(analysis, municipalities);
        phrases = new PhraseReader(analysis, new PhraseBook(analysis, themes, groups));
    }

    /**
     * What is understood of a query.
     *
     * @param reader the language in which somebody reads the pages; words of all languages are understood, but of two
     *     meanings the one in this language is taken
     * @param typed as typed, at most {@link #LONGEST_TYPED} characters
     * @throws IllegalArgumentException when more was typed
     */
    public QueryReading read(Language reader, String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw new IllegalArgumentException("more than can be read: " + typed.length());
        }
        var text = TypedText.of(analysis, typed);
        var taken = new BitSet(text.size());
        var read = new ArrayList<Candidate>();
        take(asWritten(reader, text), taken, read);
        take(mended(text, taken), taken, read);
        read.sort(Comparator.comparingInt(Candidate::from));
        return new QueryReading(read.stream().map(Candidate::understood).toList(), rest(text, taken));
    }

    private Stream<Candidate> asWritten(Language reader, TypedText text) {
        return Stream.of(places.exact(text), phrases.read(reader, text), ages.read(text))
                .flatMap(List::stream);
    }

    private Stream<Candidate> mended(TypedText text, BitSet taken) {
        return IntStream.range(0, text.size())
                .filter(position -> !taken.get(position))
                .mapToObj(position -> places.mended(text, position, position + 1))
                .flatMap(Optional::stream)
                .filter(candidate -> !isKnown(text.word(candidate.from())));
    }

    private boolean isKnown(String word) {
        return everyday.has(word) || known.has(word);
    }

    private static void take(Stream<Candidate> candidates, BitSet taken, List<Candidate> read) {
        candidates.sorted(Candidate.BEST_FIRST).forEach(candidate -> {
            var next = taken.nextSetBit(candidate.from());
            if (next < 0 || next >= candidate.to()) {
                taken.set(candidate.from(), candidate.to());
                read.add(candidate);
            }
        });
    }

    private static List<String> rest(TypedText text, BitSet taken) {
        var rest = new ArrayList<String>();
        for (var i = taken.nextClearBit(0); i < text.size(); i = taken.nextClearBit(i + 1)) {
            rest.add(text.word(i));
        }
        return rest;
    }
}
