package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks PTV's pages of ids. The server's own count ends the walk, but is not believed when the pages go round. */
final class IdPages {

    /** Ten thousand pages of a thousand are a hundred times more than PTV holds. */
    private static final int MOST_PAGES = 10_000;

    /**
     * A page.
     *
     * @param expected how many items there are in all, by the server's count
     */
    record Page(int number, long count, long expected) {}

    /** Takes the {@code {id, name}} items of a page. */
    @FunctionalInterface
    interface Taker {
        void take(Page page, List<JsonNode> items) throws IOException;
    }

    private final FeedInput input;
    private final URI base;

    IdPages(FeedInput input, URI base) {
        this.input = input;
        this.base = base;
    }

    void each(String path, String query, int firstPage, Taker taker) throws IOException {
        Set<String> seen = new HashSet<>();
        for (var number = firstPage; ; number++) {
            var address = base.resolve(path + "?page=" + number + query);
            var items = new ArrayList<JsonNode>();
            var page = page(number, address, items);
            if (items.isEmpty()) {
                if (number < page.count()) {
                    throw new IOException("Page %d of %d is empty: %s".formatted(number, page.count(), address));
                }
                return;
            }
            if (!addAll(seen, items) || number > MOST_PAGES) {
                throw new IOException(
                        "The pages go round: page %d has only what earlier pages had: %s".formatted(number, address));
            }
            taker.take(page, items);
            if (number >= page.count()) {
                return;
            }
        }
    }

    private Page page(int number, URI address, List<JsonNode> items) throws IOException {
        try (var document = input.open(address)) {
            var others = JsonRecords.each(document, "itemList", items::add);
            var count = integer(others, "pageCount");
            return new Page(number, count, count * Math.max(integer(others, "pageSize"), items.size()));
        } catch (UnreadableRecord e) {
            throw new IOException("The page %s cannot be understood: %s".formatted(address, e.getMessage()), e);
        }
    }

    private static long integer(Map<String, JsonNode> fields, String name) {
        return Json.of(JsonNode.createObjectNode(fields)).get(name).integer().orElse(0L);
    }

    private static boolean addAll(Set<String> seen, List<JsonNode> items) {
        var anythingNew = false;
        for (var item : items) {
            anythingNew |= seen.add(PtvRecords.id(item).orElseGet(() -> JsonRecords.raw(item)));
        }
        return anythingNew;
    }
}
