package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Marks the found words in the texts of a page's hits, in one language. What a word of a text is made of is known
 * already, so that marking needs no more than a look at each word, and shows inflected words and compounds too.
 */
final class HitText {

    private static final int SENTENCES = 2;
    private static final int CHARACTERS_READ = 20_000;

    private final TextAnalysis analysis;
    private final Language language;
    private final Set<String> terms;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param terms what is marked: base forms
     */
    HitText(TextAnalysis analysis, Language language, Set<String> terms) {
        this.analysis = analysis;
        this.language = language;
        this.terms = terms;
    }

    /** A found word in a text. */
    private record Mark(int start, int end, String word) {}

    /** The whole text with its found words marked; empty when it has none. */
    Optional<Snippet> whole(String text) throws IOException {
        var marks = marks(text);
        var parts = new ArrayList<Snippet.Part>();
        add(parts, text, 0, text.length(), marks);
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Snippet(parts));
    }

    /** The sentences that tell most of what was asked for, in their order; empty when none does. */
    Optional<Snippet> telling(String text) throws IOException {
        var best = sentences(text).stream()
                .sorted(Comparator.comparingLong(Sentence::words).reversed())
                .limit(SENTENCES)
                .sorted(Comparator.comparingInt(Sentence::start))
                .toList();
        var parts = new ArrayList<Snippet.Part>();
        var end = -1;
        for (var sentence : best) {
            if (end >= 0 && sentence.start > end) {
                parts.add(new Snippet.Part(" … ", false));
            }
            add(parts, text, sentence.start, sentence.end, sentence.marks);
            end = sentence.end;
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new Snippet(parts));
    }

    private record Sentence(int start, int end, List<Mark> marks) {

        /** How many different words are found in it. */
        long words() {
            return marks.stream().map(Mark::word).distinct().count();
        }
    }

    /** The sentences with a found word. */
    private List<Sentence> sentences(String text) throws IOException {
        var marks = marks(text);
        if (marks.isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<Sentence>();
        var breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var from = start;
            var to = end;
            var own = marks.stream()
                    .filter(mark -> mark.start >= from && mark.start < to)
                    .toList();
            if (!own.isEmpty()) {
                sentences.add(new Sentence(start, end, own));
            }
            start = end;
        }
        return sentences;
    }

    private List<Mark> marks(String text) throws IOException {
        if (terms.isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        var read = text.substring(0, Math.min(text.length(), CHARACTERS_READ));
        try (var words = analysis.analyzer(language, Form.EXACT).tokenStream("text", read)) {
            var term = words.getAttribute(CharTermAttribute.class);
            var offset = words.getAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                var word = term.toString();
                if (known.computeIfAbsent(word, this::isFound)) {
                    marks.add(new Mark(offset.startOffset(), offset.endOffset(), word));
                }
            }
            words.end();
        }
        return marks;
    }

    private boolean isFound(String word) {
        var forms = analysis.forms(language, word);
        return hasAny(forms.lemmas()) || hasAny(forms.parts());
    }

    private boolean hasAny(List<String> some) {
        for (var form : some) {
            if (terms.contains(form)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Snippet.Part> parts, String text, int start, int end, List<Mark> marks) {
        var at = start;
        for (var mark : marks) {
            addPart(parts, text, at, mark.start, false);
            at = Math.min(end, mark.end);
            addPart(parts, text, mark.start, at, true);
        }
        addPart(parts, text, at, end, false);
    }

    private static void addPart(List<Snippet.Part> parts, String text, int start, int end, boolean marked) {
        if (end > start) {
            parts.add(new Snippet.Part(text.substring(start, end), marked));
        }
    }
}
