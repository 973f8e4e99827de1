package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<Language, HitText> texts = new EnumMap<>(Language.class);
    private final TextAnalysis analysis;
    /** Made for the first hit that needs them: most pages have none. */
    private @Nullable HitReasons reasons;

    HitReader(IndexView view, TextAnalysis analysis, JsonDocuments json, Language reader, WordQuery words) {
        this.view = view;
        this.json = json;
        this.reader = reader;
        this.words = words;
        this.analysis = analysis;
    }

    /** A hit as it is stored; reading it is dear, so it is done once. */
    private record Stored(ScoreDoc document, IndexedListing card, LocalizedText description) {}

    /**
     * Reads hits.
     *
     * @param atHome the municipalities asked for
     */
    List<SearchHit> read(ScoreDoc[] documents, Set<String> atHome) throws IOException {
        var hits = new ArrayList<SearchHit>();
        var fields = view.searcher().storedFields();
        for (var document : documents) {
            hits.add(hit(stored(document, fields.document(document.doc, FIELDS)), atHome));
        }
        return hits;
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

    private SearchHit hit(Stored stored, Set<String> atHome) throws IOException {
        var card = stored.card;
        var name = card.name().bestFor(reader).orElseThrow();
        var summary = card.summary().bestFor(reader);
        var text = marked(stored, summary);
        var markedName = in(name.language()).whole(name.text());
        return new SearchHit(
                card,
                markedName.orElseGet(() -> Snippet.plain(name.text())),
                name.language(),
                text == null ? summary.map(HitReader::plain).orElse(null) : text,
                summary.map(Spoken::language).orElse(name.language()),
                card.municipalities().stream().anyMatch(atHome::contains),
                Float.isNaN(stored.document.score) ? 0 : stored.document.score,
                text != null || markedName.isPresent() || isOrganisation(card) ? null : why(stored.document.doc));
    }

    /** Who arranges stands on every card: whoever typed that name sees why. */
    private boolean isOrganisation(IndexedListing card) throws IOException {
        var organisation = card.organisation();
        var name = organisation == null
                ? Optional.<Spoken>empty()
                : organisation.name().bestFor(reader);
        return name.isPresent()
                && in(name.get().language()).whole(name.get().text()).isPresent();
    }

    private @Nullable WhyFound why(int document) throws IOException {
        if (!words.hasWords()) {
            return null;
        }
        if (reasons == null) {
            reasons = new HitReasons(view.searcher(), words);
        }
        return reasons.of(document).orElse(null);
    }

    /** What of the summary or, if that has none of the words, of the description explains the hit. */
    private @Nullable Snippet marked(Stored stored, Optional<Spoken> summary) throws IOException {
        for (var shown :
                Stream.concat(summary.stream(), description(stored).stream()).toList()) {
            var marked = in(shown.language()).telling(shown.text());
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        return null;
    }

    private HitText in(Language language) {
        return texts.computeIfAbsent(language, unread -> new HitText(analysis, language, words.in(language)));
    }

    private static Snippet plain(Spoken summary) {
        var text = summary.text();
        return Snippet.plain(
                text.length() <= LONGEST_PLAIN_TEXT ? text : text.substring(0, LONGEST_PLAIN_TEXT - 1) + "…");
    }

    private static Set<String> fields() {
        var fields = new HashSet<>(Set.of(IndexSchema.CARD));
        for (var language : Language.values()) {
            fields.add(Text.DESCRIPTION.field(language));
        }
        return Set.copyOf(fields);
    }
}
