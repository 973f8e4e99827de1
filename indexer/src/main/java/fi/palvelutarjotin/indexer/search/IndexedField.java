package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.language.Form;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of words in the index.
 *
 * @param texts those whose words are in it
 * @param form the form in which they are
 */
record IndexedField(Set<Text> texts, Form form, Language language) {

    private static final Map<String, IndexedField> FIELDS = fields();

    /** The field of a name; empty for one that holds no words. */
    static Optional<IndexedField> find(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    private static Map<String, IndexedField> fields() {
        var fields = new HashMap<String, IndexedField>();
        for (var language : Language.values()) {
            for (var text : Text.values()) {
                fields.put(text.field(language), new IndexedField(EnumSet.of(text), Form.LEMMA, language));
            }
            for (var form : Form.values()) {
                fields.put(Area.NAME.field(form, language), new IndexedField(EnumSet.of(Text.NAME), form, language));
                // The name is in the wider area too.
                fields.put(
                        Area.REST.field(form, language), new IndexedField(EnumSet.allOf(Text.class), form, language));
            }
        }
        return fields;
    }
}
