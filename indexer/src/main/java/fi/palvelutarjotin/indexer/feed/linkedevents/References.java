package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.indexer.feed.json.Json;
import fi.palvelutarjotin.indexer.feed.json.JsonRecord;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places and keywords that events name by their address only ({@code {"@id": "…/place/tprek:45317/"}}). */
final class References {

    static final References NONE = new References();

    /** Gives every place or keyword of a document, or none when there is no such document. */
    @FunctionalInterface
    interface Source {
        void each(JsonRecords.RecordTaker taker) throws IOException;
    }

    private final Map<String, JsonNode> places;
    private final Map<String, JsonNode> keywords;

    private References() {
        places = Map.of();
        keywords = Map.of();
    }

    References(Source places, Source keywords) throws IOException {
        this.places = byId(places);
        this.keywords = byId(keywords);
    }

    /** The place told in the event itself, or the one whose address the event names. */
    Json place(Json location) {
        return whole(location, places);
    }

    Json keyword(Json keyword) {
        return whole(keyword, keywords);
    }

    /** The id of something that is told or only named: the last part of its address. */
    static Optional<String> idOf(Json thing) {
        return thing.get("id")
                .code()
                .or(() -> thing.get("@id")
                        .text()
                        .map(address -> address.replaceFirst("/+$", "").replaceFirst("^.*/", "")));
    }

    private static Json whole(Json thing, Map<String, JsonNode> known) {
        if (!thing.isPresent() || thing.get("name").isPresent()) {
            return thing;
        }
        return idOf(thing).map(known::get).map(Json::of).orElse(thing);
    }

    private static Map<String, JsonNode> byId(Source source) throws IOException {
        var found = new HashMap<String, JsonNode>();
        source.each(node -> JsonRecord.idOf(node, "id").ifPresent(id -> found.put(id, node)));
        return found;
    }
}
