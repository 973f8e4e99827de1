package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads what a page of hits shows: their cards, and their texts with the found words marked. */
final class HitReader {

    private static final int LONGEST_PLAIN_TEXT = 300;

    private final IndexView view;
    private final Language reader;
    private final WordQuery words;
    private final Map<Language, HitText> texts = new EnumMap<>(Language.class);
    private final TextAnalysis analysis;
    /** Made for the first hit that needs them: most pages have none. */
    private @Nullable HitReasons reasons;

    HitReader(IndexView view, TextAnalysis analysis, Language reader, WordQuery words) {
        this.view = view;
        this.reader = reader;
        this.words = words;
        this.analysis = analysis;
    }

    /**
     * Reads hits.
     *
     * @param atHome the municipalities asked for
     */
    List<SearchHit> read(ScoreDoc[] documents, Set<String> atHome) throws IOException {
        var hits = new ArrayList<SearchHit>();
        var fields = view.searcher().storedFields();
        for (var document : documents) {
            hits.add(hit(document, fields, atHome));
        }
        return hits;
    }

    private SearchHit hit(ScoreDoc document, StoredFields fields, Set<String> atHome) throws IOException {
        var card = view.card(document.doc);
        var name = card.name().bestFor(reader).orElseThrow();
        var summary = card.summary().bestFor(reader);
        var shown = summary.map(Spoken::language).orElse(name.language());
        var text = summary.isPresent() ? in(shown).telling(summary.get().text()) : Optional.<Snippet>empty();
        if (text.isEmpty() && words.hasWords()) {
            text = telling(document.doc, fields, shown);
        }
        var markedName = in(name.language()).whole(name.text());
        var isExplained = text.isPresent() || markedName.isPresent() || isOrganisation(card);
        return new SearchHit(
                card,
                markedName.orElseGet(() -> Snippet.plain(name.text())),
                name.language(),
                text.or(() -> summary.map(HitReader::plain)).orElse(null),
                shown,
                card.municipalities().stream().anyMatch(atHome::contains),
                Float.isNaN(document.score) ? 0 : document.score,
                isExplained ? null : why(document.doc));
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

    /** What of the description explains the hit; in the language of what is shown beside it. */
    private Optional<Snippet> telling(int document, StoredFields fields, Language language) throws IOException {
        var field = Text.DESCRIPTION.field(language);
        var description = fields.document(document, Set.of(field)).get(field);
        return description == null ? Optional.empty() : in(language).telling(description);
    }

    private HitText in(Language language) {
        return texts.computeIfAbsent(language, unread -> new HitText(analysis, language, words.in(language)));
    }

    private static Snippet plain(Spoken summary) {
        var text = summary.text();
        return Snippet.plain(
                text.length() <= LONGEST_PLAIN_TEXT ? text : text.substring(0, LONGEST_PLAIN_TEXT - 1) + "…");
    }
}
