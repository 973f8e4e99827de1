package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.search.Match.By;
import fi.palvelutarjotin.indexer.search.ScoreShares.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.TermQuery;

/** Tells the shares of a score in words: what was recognised, how, and in which texts. */
final class MatchTelling {

    private final TextAnalysis analysis;
    private final ListingWords words;

    MatchTelling(TextAnalysis analysis, ListingWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** Found by the same word in the same field: runs of letters, which say something only together. */
    private record Place(Cause cause, IndexedField field, String term) {}

    /** What is told as one match, however many fields have it. */
    private record Same(Cause cause, By by, Language language, Set<Text> texts, String term, List<String> found) {}

    /** The matches, the most telling first; shares of which nothing can be told are left out. */
    List<Match> tell(List<Share> shares) {
        Map<Place, Set<String>> terms = new LinkedHashMap<>();
        Map<Place, Double> points = new LinkedHashMap<>();
        var matches = new ArrayList<Match>();
        for (var share : shares) {
            var cause = share.cause();
            if (cause instanceof Cause.Understanding fits) {
                matches.add(new Match.Preferred(fits.understood(), (float) share.points()));
            } else if (cause != null && share.query() instanceof TermQuery found) {
                var term = found.getTerm();
                IndexedField.find(term.field()).ifPresent(field -> {
                    var place = new Place(cause, field, shown(cause, field, term.text()));
                    terms.computeIfAbsent(place, any -> new TreeSet<>()).add(term.text());
                    points.merge(place, share.points(), Double::sum);
                });
            }
        }
        Map<Same, Double> same = new LinkedHashMap<>();
        points.forEach((place, sum) -> same.merge(told(place, terms.getOrDefault(place, Set.of())), sum, Double::sum));
        same.forEach((told, sum) -> matches.add(new Match.InText(
                told.cause, told.by, told.language, told.texts, told.term, told.found, sum.floatValue())));
        matches.sort(Comparator.comparingDouble(Match::points).reversed());
        return matches;
    }

    /** A run of letters is told as the word that it is of. */
    private String shown(Cause cause, IndexedField field, String term) {
        return field.form() == Form.GRAM
                ? cause.words().stream()
                        .filter(word -> analysis.terms(field.language(), Form.GRAM, word)
                                .contains(term))
                        .findFirst()
                        .orElse(term)
                : term;
    }

    private Same told(Place place, Set<String> terms) {
        var places = words.having(place.field, terms);
        return new Same(
                place.cause,
                by(place, places.found()),
                place.field.language(),
                places.texts(),
                place.term,
                places.found().stream().limit(Match.MOST_WORDS).toList());
    }

    private By by(Place place, Set<String> found) {
        return switch (place.field.form()) {
            case LEMMA -> By.BASE_FORM;
            case EXACT -> By.EXACTLY;
            case GRAM -> By.LETTERS;
            case PARTS -> {
                var language = place.field.language();
                var isWhole = place.cause.words().stream()
                        .anyMatch(
                                word -> analysis.forms(language, word).lemmas().contains(place.term));
                if (!isWhole) {
                    yield By.PART;
                }
                yield found.stream().anyMatch(word -> words.isBaseForm(language, word, place.term))
                        ? By.BASE_FORM
                        : By.INSIDE;
            }
        };
    }
}
