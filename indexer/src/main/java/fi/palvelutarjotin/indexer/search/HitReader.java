package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads what a page of hits shows: their cards, and their texts with the found words marked. */
final class HitReader {

    private static final int LONGEST_PLAIN_TEXT = 300;
    private static final Set<String> FIELDS = fields();

    private final IndexView view;
    private final JsonDocuments json;
    private final Language reader;
    private final WordQuery words;
    private final HitText texts;

    HitReader(IndexView view, Analyzer analyzer, JsonDocuments json, Language reader, WordQuery words) {
        this.view = view;
        this.json = json;
        this.reader = reader;
        this.words = words;
        texts = new HitText(view.searcher(), analyzer);
    }

    /** A hit as it is stored; reading it is dear, so it is done once. */
    private record Stored(ScoreDoc document, IndexedListing card, LocalizedText description) {}

    /**
     * Reads hits.
     *
     * @param atHome the municipalities asked for
     */
    List<SearchHit> read(ScoreDoc[] documents, Set<String> atHome) throws IOException {
        var stored = new ArrayList<Stored>();
        var fields = view.searcher().storedFields();
        for (var document : documents) {
            stored.add(stored(document, fields.document(document.doc, FIELDS)));
        }
        var names = mark(Text.NAME, stored, hit -> hit.card.name().bestFor(reader));
        var summaries = mark(Text.SUMMARY, stored, hit -> hit.card.summary().bestFor(reader));
        var unexplained = stored.stream()
                .filter(hit -> !summaries.containsKey(hit.document.doc))
                .toList();
        var descriptions = mark(Text.DESCRIPTION, unexplained, this::description);
        return stored.stream()
                .map(hit -> {
                    var number = hit.document.doc;
                    var text = Optional.ofNullable(summaries.get(number))
                            .or(() -> Optional.ofNullable(descriptions.get(number)));
                    return hit(hit, names.get(number), text.orElse(null), atHome);
                })
                .toList();
    }

    private Stored stored(ScoreDoc document, Document fields) {
        var card = fields.getBinaryValue(IndexSchema.CARD);
        var descriptions = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var text = fields.get(Text.DESCRIPTION.field(language));
            if (text != null) {
                descriptions.put(language, text);
            }
        }
        return new Stored(
                document,
                json.read(
                        new String(card.bytes, card.offset, card.length, StandardCharsets.UTF_8), IndexedListing.class),
                new LocalizedText(descriptions));
    }

    /** The description in the language in which the summary or the name is shown. */
    private Optional<Spoken> description(Stored hit) {
        var beside = hit.card.summary().isEmpty() ? hit.card.name() : hit.card.summary();
        var language = beside.bestFor(reader).orElseThrow().language();
        return hit.description.in(language).map(text -> new Spoken(language, text));
    }

    private SearchHit hit(
            Stored stored, @Nullable Snippet markedName, @Nullable Snippet markedText, Set<String> atHome) {
        var card = stored.card;
        var name = card.name().bestFor(reader).orElseThrow();
        var summary = card.summary().bestFor(reader);
        return new SearchHit(
                card,
                markedName == null ? Snippet.plain(name.text()) : markedName,
                name.language(),
                markedText == null ? summary.map(HitReader::plain).orElse(null) : markedText,
                summary.map(Spoken::language).orElse(name.language()),
                card.municipalities().stream().anyMatch(atHome::contains),
                Float.isNaN(stored.document.score) ? 0 : stored.document.score);
    }

    private static Snippet plain(Spoken summary) {
        var text = summary.text();
        return Snippet.plain(
                text.length() <= LONGEST_PLAIN_TEXT ? text : text.substring(0, LONGEST_PLAIN_TEXT - 1) + "…");
    }

    /** Marks a text of the hits, by document, each in the language in which it will be shown; those without a mark are left out. */
    private Map<Integer, Snippet> mark(Text text, List<Stored> hits, Function<Stored, Optional<Spoken>> shown)
            throws IOException {
        var marked = new HashMap<Integer, Snippet>();
        if (!words.hasWords()) {
            return marked;
        }
        Map<Language, Map<Integer, String>> byLanguage = new EnumMap<>(Language.class);
        for (var hit : hits) {
            shown.apply(hit)
                    .ifPresent(spoken -> byLanguage
                            .computeIfAbsent(spoken.language(), language -> new HashMap<>())
                            .put(hit.document.doc, spoken.text()));
        }
        for (var group : byLanguage.entrySet()) {
            var language = group.getKey();
            marked.putAll(texts.mark(text, language, words.in(language), group.getValue()));
        }
        return marked;
    }

    private static Set<String> fields() {
        var fields = new HashSet<>(Set.of(IndexSchema.CARD));
        for (var language : Language.values()) {
            fields.add(Text.DESCRIPTION.field(language));
        }
        return Set.copyOf(fields);
    }
}
