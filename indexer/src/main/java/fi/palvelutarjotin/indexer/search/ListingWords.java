package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.index.ListingDocument;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The words of a listing's texts, among which those are looked up that a search has found. */
final class ListingWords {

    private final TextAnalysis analysis;
    private final Map<Language, Map<Text, Set<String>>> words = new EnumMap<>(Language.class);

    ListingWords(TextAnalysis analysis, ListingDocument documents, Listing listing) {
        this.analysis = analysis;
        documents.forEachText(
                listing,
                (kind, text) -> text.texts()
                        .forEach((language, said) -> words.computeIfAbsent(language, any -> new EnumMap<>(Text.class))
                                .computeIfAbsent(kind, any -> new LinkedHashSet<>())
                                .addAll(analysis.words(said))));
    }

    /**
     * Where terms stand.
     *
     * @param found the words that become one of the terms, in the order of the texts
     */
    record Places(Set<Text> texts, Set<String> found) {}

    /** Where any of some terms stand in the texts of a field. */
    Places having(IndexedField field, Set<String> terms) {
        var texts = EnumSet.noneOf(Text.class);
        var found = new LinkedHashSet<String>();
        Predicate<String> has =
                word -> !Collections.disjoint(analysis.terms(field.language(), field.form(), word), terms);
        words.getOrDefault(field.language(), Map.of()).forEach((text, said) -> {
            if (field.texts().contains(text)) {
                said.stream().filter(has).forEach(word -> {
                    texts.add(text);
                    found.add(word);
                });
            }
        });
        return new Places(texts, found);
    }

    /** Whether a word of the listing can be read as a term, rather than only have it inside. */
    boolean isBaseForm(Language language, String word, String term) {
        return analysis.terms(language, Form.LEMMA, word).contains(term);
    }
}
