package fi.palvelutarjotin.indexer.feed.json;

import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON record and the path to it. What is missing or null is absent; what is of another type than asked
 * for makes the record unreadable, with the path named.
 */
public final class Json {

    /** 2^53: a number beyond it is no count, age or time, and JSON readers disagree about it. */
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private final String path;

    private final @Nullable JsonNode node;

    private Json(String path, @Nullable JsonNode node) {
        this.path = path;
        this.node = node == null || node.isNull() ? null : node;
    }

    public static Json of(JsonNode record) {
        return new Json("", record);
    }

    /** The value under a key; absent when there is none. */
    public Json get(String key) {
        var inner = path.isEmpty() ? key : path + "." + key;
        if (node == null) {
            return new Json(inner, null);
        }
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return new Json(inner, node.get(key));
    }

    public boolean isPresent() {
        return node != null;
    }

    public boolean isText() {
        return node != null && node.isString();
    }

    public boolean isObject() {
        return node != null && node.isObject();
    }

    public boolean isArray() {
        return node != null && node.isArray();
    }

    /** Text that is not blank, stripped. */
    public Optional<String> text() {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw wrong("text");
        }
        return Optional.of(node.getStringValue().strip()).filter(text -> !text.isEmpty());
    }

    /** Text, or a number written as text: for ids and codes that feeds write both ways. */
    public Optional<String> code() {
        return node != null && node.isNumber() ? Optional.of(node.coerceStringValue()) : text();
    }

    public String requiredText() {
        return text().orElseThrow(() -> new UnreadableRecord("A required field is missing", path));
    }

    public String requiredCode() {
        return code().orElseThrow(() -> new UnreadableRecord("A required field is missing", path));
    }

    public Optional<Double> number() {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isNumber()) {
            throw wrong("a number");
        }
        return Optional.of(node.getDoubleValue());
    }

    public Optional<Long> integer() {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isNumber()
                || node.getDoubleValue() != Math.rint(node.getDoubleValue())
                || Math.abs(node.getDoubleValue()) > LARGEST_EXACT) {
            throw wrong("a whole number");
        }
        return Optional.of(node.getLongValue());
    }

    public Optional<Boolean> bool() {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return Optional.of(node.getBooleanValue());
    }

    /** The values of an array; none when it is absent. */
    public List<Json> items() {
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong("a list");
        }
        var items = new ArrayList<Json>();
        for (var item : node.values()) {
            items.add(new Json(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The values of an object by key; none when it is absent. */
    public Map<String, Json> fields() {
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw wrong("an object");
        }
        var fields = new LinkedHashMap<String, Json>();
        for (var field : node.entries()) {
            fields.put(
                    field.getKey(),
                    new Json(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        }
        return fields;
    }

    public String path() {
        return path;
    }

    private UnreadableRecord wrong(String expected) {
        return new UnreadableRecord(
                "A field has the wrong type",
                "%s should be %s".formatted(path.isEmpty() ? "the record" : path, expected));
    }
}
