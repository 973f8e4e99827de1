package fi.palvelutarjotin.indexer.suggest;

import com.github.benmanes.caffeine.cache.Interner;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.index.Cards;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Reads names out of the index. The index is made of parts that never change but for what is deleted from them, so each
 * part is read once: after a change only what is new. Used by one thread at a time.
 */
final class ListedNames {

    /** What was read of more listings is not kept: to read all of them again takes longer, but no memory. */
    private static final int MOST_KEPT = 300_000;

    private final Cards cards;
    private final Interner<Object> same = Interner.newWeakInterner();

    private Map<Object, List<ListedName>> byPart = Map.of();

    ListedNames(Cards cards) {
        this.cards = cards;
    }

    /** The names of all listings that the index has now. */
    List<ListedName> read(IndexView view) throws IOException {
        var parts = new HashMap<Object, List<ListedName>>();
        var names = new ArrayList<ListedName>(view.documents());
        for (var leaf : view.reader().leaves()) {
            var part = leaf.reader();
            var key = part.getCoreCacheHelper().getKey();
            var all = byPart.get(key);
            if (all == null) {
                all = readAll(part);
            }
            parts.put(key, all);
            addLive(names, all, part.getLiveDocs());
        }
        byPart = names.size() <= MOST_KEPT ? parts : Map.of();
        return names;
    }

    private static void addLive(List<ListedName> names, List<ListedName> all, @Nullable Bits live) {
        for (var at = 0; at < all.size(); at++) {
            if (live == null || live.get(at)) {
                names.add(all.get(at));
            }
        }
    }

    private List<ListedName> readAll(LeafReader part) throws IOException {
        var fields = part.storedFields();
        var all = new ArrayList<ListedName>(part.maxDoc());
        for (var document = 0; document < part.maxDoc(); document++) {
            all.add(kept(cards.read(fields, document)));
        }
        return all;
    }

    /** Most of what listings have is what others have too: it is kept once. */
    private ListedName kept(IndexedListing card) {
        var name = ListedName.of(card);
        var organisation = name.organisation();
        return new ListedName(
                name.id(),
                (LocalizedText) same.intern(name.name()),
                organisation == null ? null : (IndexedListing.IndexedOrganisation) same.intern(organisation),
                kept(name.themes()),
                kept(name.municipalities()),
                name.lastDay());
    }

    @SuppressWarnings("unchecked")
    private Set<String> kept(Set<String> codes) {
        return (Set<String>) same.intern(Set.copyOf(codes));
    }
}
