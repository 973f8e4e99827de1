package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Marks the found words in the texts of hits. */
final class HitText extends UnifiedHighlighter {

    private static final int SENTENCES = 2;
    private static final int CHARACTERS_READ = 20_000;

    private Map<Integer, String> contents = Map.of();

    HitText(IndexSearcher searcher, Analyzer analyzer) {
        super(builder(searcher, analyzer)
                .withFormatter(new AsSnippet())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Language.FI.locale()))
                .withMaxLength(CHARACTERS_READ)
                .withMaxNoHighlightPassages(0));
    }

    /**
     * Marks the found words in texts.
     *
     * @param query what is marked, in the field of marks of this language
     * @param documents the texts by the number of their document
     * @return those in which something is marked
     */
    Map<Integer, Snippet> mark(Text text, Language language, Query query, Map<Integer, String> documents)
            throws IOException {
        var field = Text.marks(language);
        // A name is marked as a whole; of longer texts the telling sentences are taken.
        var passages = text == Text.NAME ? 100 : SENTENCES;
        var numbers = documents.keySet().stream().mapToInt(number -> number).toArray();
        contents = documents;
        var found = highlightFieldsAsObjects(new String[] {field}, query, numbers, new int[] {passages});
        var snippets = found.getOrDefault(field, new Object[numbers.length]);
        var marked = new HashMap<Integer, Snippet>();
        for (var i = 0; i < numbers.length; i++) {
            if (snippets[i] instanceof Snippet snippet) {
                marked.put(numbers[i], snippet);
            }
        }
        return marked;
    }

    /** There are no such fields in the index; the texts are analysed as they are marked. */
    @Override
    protected OffsetSource getOffsetSource(String field) {
        return OffsetSource.ANALYSIS;
    }

    /** The texts are at hand already: reading them from the index again would cost more than the marking. */
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int threshold)
            throws IOException {
        var values = new ArrayList<CharSequence[]>();
        for (var document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            values.add(new CharSequence[] {contents.getOrDefault(document, "")});
        }
        return values;
    }

    private static final class AsSnippet extends PassageFormatter {

        @Override
        public Snippet format(Passage[] passages, String content) {
            var parts = new ArrayList<Snippet.Part>();
            var end = -1;
            for (var passage : passages) {
                if (end >= 0 && passage.getStartOffset() > end) {
                    parts.add(new Snippet.Part(" … ", false));
                }
                addPassage(parts, passage, content);
                end = passage.getEndOffset();
            }
            return new Snippet(parts);
        }

        private static void addPassage(List<Snippet.Part> parts, Passage passage, String content) {
            var at = passage.getStartOffset();
            for (var i = 0; i < passage.getNumMatches(); i++) {
                var start = Math.max(at, passage.getMatchStarts()[i]);
                var end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                if (end > start) {
                    add(parts, content.substring(at, start), false);
                    add(parts, content.substring(start, end), true);
                    at = end;
                }
            }
            add(parts, content.substring(at, Math.max(at, passage.getEndOffset())), false);
        }

        private static void add(List<Snippet.Part> parts, String text, boolean marked) {
            if (!text.isEmpty()) {
                parts.add(new Snippet.Part(text, marked));
            }
        }
    }
}
