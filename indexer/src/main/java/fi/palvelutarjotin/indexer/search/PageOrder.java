package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/**
 * Looks once more at the first hits by words: the fuller and fresher of near equals go before the others, and no
 * organisation fills a page by itself. What comes after them stays as it is, so every hit is on one page whatever the
 * size of the pages.
 */
final class PageOrder {

    private static final Spread SPREAD = new Spread(Relevance.PAGE, Relevance.MOST_OF_ONE);

    private final TextAnalysis analysis;

    PageOrder(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Whether a request's hits are looked at once more: they must have been found by words, and be in their order. */
    static boolean isFor(SearchRequest request, WordQuery words) {
        return words.hasWords()
                && switch (request.sort()) {
                    case RELEVANCE -> true;
                    case NEAREST -> request.conditions().near() == null;
                    case NAME, NEWEST, NEXT_TIME -> false;
                };
    }

    /**
     * A hit.
     *
     * @param score with its signals
     * @param organisation its id, where it is known
     */
    private record Hit(
            FieldDoc found, float score, @Nullable String organisation) {

        ScoreDoc scored() {
            found.score = score;
            return found;
        }
    }

    /**
     * The hits in the order in which they are shown.
     *
     * @param sort by score, after what goes before it
     * @param best the first of what is found, in this order and with their scores; at least {@link Relevance#LOOKED_AT} if there are so
     *     many
     * @return the same with their scores
     */
    ScoreDoc[] arrange(IndexView view, Question question, Sort sort, ScoreDoc[] best, LocalDate today)
            throws IOException {
        var scoredAt = Arrays.asList(sort.getSort()).indexOf(SortField.FIELD_SCORE);
        var first = Math.min(best.length, Relevance.LOOKED_AT);
        var ranked = new ArrayList<Hit>();
        var equals = new ArrayList<Hit>();
        for (var found : Arrays.copyOf(best, first)) {
            var hit = hit(view, (FieldDoc) found, today.toEpochDay());
            if (!equals.isEmpty() && !isBeside(equals.getFirst(), hit, scoredAt)) {
                ranked.addAll(lifted(equals));
                equals.clear();
            }
            equals.add(hit);
        }
        ranked.addAll(lifted(equals));
        var held = held(view, ranked, question);
        var placed = SPREAD.over(
                ranked,
                hit -> Optional.ofNullable(hit.organisation).filter(held::contains),
                (better, other) ->
                        isBeside(better, other, scoredAt) && other.score >= Relevance.NEARLY_AS_GOOD * better.score);
        return Stream.concat(
                        placed.stream().map(Hit::scored), Arrays.stream(best).skip(first))
                .toArray(ScoreDoc[]::new);
    }

    /** Whether nothing that goes before the score parts two hits: being at home in the place that was chosen does. */
    private static boolean isBeside(Hit one, Hit other, int scoredAt) {
        return Arrays.equals(one.found.fields, 0, scoredAt, other.found.fields, 0, scoredAt);
    }

    /** Equals stay as they were, for they are in the order of their signals already. */
    private static List<Hit> lifted(List<Hit> equals) {
        return equals.stream()
                .sorted(Comparator.comparing(Hit::score).reversed())
                .toList();
    }

    /** The organisations that have more than their share and were not asked for by name. */
    private Set<String> held(IndexView view, List<Hit> hits, Question question) throws IOException {
        var asked = new AskedOrganisations(analysis, question);
        Map<String, List<Hit>> owned = hits.stream()
                .filter(hit -> hit.organisation != null)
                .collect(Collectors.groupingBy(hit -> Objects.requireNonNull(hit.organisation)));
        var held = new HashSet<String>();
        for (var own : owned.entrySet()) {
            if (own.getValue().size() > SPREAD.most()
                    && names(view, own.getValue().getFirst()).stream().noneMatch(asked::has)) {
                held.add(own.getKey());
            }
        }
        return held;
    }

    private static Hit hit(IndexView view, FieldDoc found, long today) throws IOException {
        var part = part(view, found);
        var signals = Signals.of(view.reader(), found.doc, today);
        var ids = DocValues.getSorted(part.reader(), IndexSchema.ORGANISATION);
        var organisation = ids.advanceExact(found.doc - part.docBase)
                ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                : null;
        return new Hit(found, signals.lift(found.score), organisation);
    }

    /** What a hit's organisation is called. */
    private static List<String> names(IndexView view, Hit hit) throws IOException {
        var part = part(view, hit.found);
        var values = DocValues.getSortedSet(part.reader(), IndexSchema.ORGANISATION_NAMES);
        var names = new ArrayList<String>();
        if (values.advanceExact(hit.found.doc - part.docBase)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                names.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return names;
    }

    private static LeafReaderContext part(IndexView view, FieldDoc found) {
        var parts = view.reader().leaves();
        return parts.get(ReaderUtil.subIndex(found.doc, parts));
    }
}
