package fi.palvelutarjotin.indexer.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.ReaderUtil;

/**
 * Cards that were shown lately. Lucene never writes to a segment again, so a card holds as long as its segment, through
 * all views of the index: after a change elsewhere nobody reads it anew.
 */
final class KeptCards {

    private static final int KEPT = 20_000;

    private final Cards cards;
    private final Cache<Place, IndexedListing> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    KeptCards(Cards cards) {
        this.cards = cards;
    }

    /** Where a document stands: its number in its segment. */
    private record Place(CacheKey segment, int document) {

        static Place of(IndexReader reader, int document) {
            var segments = reader.leaves();
            var segment = segments.get(ReaderUtil.subIndex(document, segments));
            return new Place(segment.reader().getCoreCacheHelper().getKey(), document - segment.docBase);
        }
    }

    IndexedListing of(IndexReader reader, int document) throws IOException {
        var place = Place.of(reader, document);
        var known = kept.getIfPresent(place);
        if (known != null) {
            return known;
        }
        var card = cards.read(reader.storedFields(), document);
        kept.put(place, card);
        return card;
    }
}
