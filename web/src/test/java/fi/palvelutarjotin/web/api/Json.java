package fi.palvelutarjotin.web.api;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** A JSON answer in which what a test names must be there. */
public record Json(JsonNode node) {

    public Json get(String field) {
        return new Json(Objects.requireNonNull(node.get(field), field));
    }

    public Json get(int index) {
        return new Json(Objects.requireNonNull(node.get(index), "item " + index));
    }

    /** A field's text, number or truth, as text. */
    public String text(String field) {
        return get(field).node.coerceStringValue();
    }

    public List<Json> items() {
        return StreamSupport.stream(node.values().spliterator(), false)
                .map(Json::new)
                .toList();
    }

    /** The text of a field of every item. */
    public List<String> texts(String field) {
        return items().stream().map(item -> item.text(field)).toList();
    }

    public List<String> fields() {
        return StreamSupport.stream(node.entries().spliterator(), false)
                .map(Map.Entry::getKey)
                .toList();
    }
}
