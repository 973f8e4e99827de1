package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.database.JsonDocuments;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.StoredFields;

/** How a listing's card is kept in the index. */
@Singleton
public final class Cards {

    private static final Set<String> CARD = Set.of(IndexSchema.CARD);

    private final JsonDocuments json;

    public Cards(JsonDocuments json) {
        this.json = json;
    }

    StoredField field(IndexedListing card) {
        return new StoredField(IndexSchema.CARD, json.write(card).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the card of a document; whoever wants those of a few asks the {@link IndexView#card view}. */
    public IndexedListing read(StoredFields fields, int document) throws IOException {
        var card = fields.document(document, CARD).getBinaryValue(IndexSchema.CARD);
        return json.read(
                new String(card.bytes, card.offset, card.length, StandardCharsets.UTF_8), IndexedListing.class);
    }
}
