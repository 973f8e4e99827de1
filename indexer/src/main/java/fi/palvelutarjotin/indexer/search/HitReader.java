package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads what a page of hits shows: their cards, and their texts with the found words marked. */
final class HitReader {

    private static final int LONGEST_PLAIN_TEXT = 300;

    private final IndexView view;
    private final JsonDocuments json;
    private final Language reader;
    private final Query words;
    private final HitText texts;

    HitReader(IndexView view, Analyzer analyzer, JsonDocuments json, Language reader, Query words) {
        this.view = view;
        this.json = json;
        this.reader = reader;
        this.words = words;
        texts = new HitText(view.searcher(), analyzer);
    }

    /**
     * Reads hits.
     *
     * @param atHome the municipalities asked for
     */
    List<SearchHit> read(ScoreDoc[] documents, Set<String> atHome) throws IOException {
        var cards = new ArrayList<IndexedListing>();
        var stored = view.searcher().storedFields();
        for (var document : documents) {
            var card = stored.document(document.doc, Set.of(IndexSchema.CARD)).getBinaryValue(IndexSchema.CARD);
            cards.add(json.read(
                    new String(card.bytes, card.offset, card.length, StandardCharsets.UTF_8), IndexedListing.class));
        }
        var names = mark(Text.NAME, documents, cards);
        var summaries = mark(Text.SUMMARY, documents, cards);
        var descriptions = mark(Text.DESCRIPTION, documents, cards);
        var hits = new ArrayList<SearchHit>();
        for (var i = 0; i < documents.length; i++) {
            var marked = new Marked(names.get(i), summaries.get(i), descriptions.get(i));
            hits.add(hit(cards.get(i), marked, atHome, documents[i].score));
        }
        return hits;
    }

    private record Marked(
            @Nullable Snippet name,
            @Nullable Snippet summary,
            @Nullable Snippet description) {}

    private SearchHit hit(IndexedListing card, Marked marked, Set<String> atHome, float score) {
        var name = card.name().bestFor(reader).orElseThrow();
        var summary = card.summary().bestFor(reader);
        return new SearchHit(
                card,
                marked.name == null ? Snippet.plain(name.text()) : marked.name,
                name.language(),
                text(marked, summary.map(LocalizedText.Spoken::text).orElse(null)),
                summary.map(LocalizedText.Spoken::language).orElse(name.language()),
                card.municipalities().stream().anyMatch(atHome::contains),
                Float.isNaN(score) ? 0 : score);
    }

    /** The summary when it shows why, the telling sentences of the description when only they do. */
    private static @Nullable Snippet text(Marked marked, @Nullable String summary) {
        if (marked.summary != null || (marked.description == null && summary != null)) {
            return summary == null || marked.summary != null ? marked.summary : Snippet.plain(cut(summary));
        }
        return marked.description;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_PLAIN_TEXT ? text : text.substring(0, LONGEST_PLAIN_TEXT - 1) + "…";
    }

    /** Marks a text of every hit, each in the language in which it will be shown. */
    private List<@Nullable Snippet> mark(Text text, ScoreDoc[] documents, List<IndexedListing> cards)
            throws IOException {
        Map<Language, List<Integer>> byLanguage = new EnumMap<>(Language.class);
        for (var i = 0; i < documents.length; i++) {
            var shown = text == Text.NAME || cards.get(i).summary().isEmpty()
                    ? cards.get(i).name()
                    : cards.get(i).summary();
            byLanguage
                    .computeIfAbsent(shown.bestFor(reader).orElseThrow().language(), language -> new ArrayList<>())
                    .add(i);
        }
        var marked = new ArrayList<@Nullable Snippet>(java.util.Collections.nCopies(documents.length, null));
        for (var group : byLanguage.entrySet()) {
            var ids = group.getValue().stream().mapToInt(i -> documents[i].doc).toArray();
            var snippets = texts.mark(text, group.getKey(), words, ids);
            for (var i = 0; i < ids.length; i++) {
                marked.set(group.getValue().get(i), snippets.get(i));
            }
        }
        return marked;
    }
}
