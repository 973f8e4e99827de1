package fi.palvelutarjotin.indexer.feed.run;

import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Ways to spoil a file; the same seed spoils it in the same way. */
final class Damage {

    /** Texts that are short to write and long to read: each has trapped a pattern or a parser somewhere. */
    private static final List<String> HOSTILE_TEXTS = List.of(
            "<".repeat(90_000),
            "&lt;".repeat(20_000),
            "<div>".repeat(15_000),
            " \n".repeat(45_000) + "x",
            "a.".repeat(45_000),
            "1-".repeat(45_000),
            "ti 18-20, ".repeat(9_000),
            "\u0000\ud800\uffff\u202e",
            "Jumppa<script>alert(1)</script>",
            "https://" + "a/".repeat(40_000));

    private static final List<JsonNode> WRONG_VALUES = List.of(
            JsonNode.nullNode(),
            JsonNode.createNumberNode(-1e300),
            JsonNode.createNumberNode(17),
            JsonNode.createStringNode(""),
            JsonNode.createStringNode("roskaa"),
            JsonNode.createStringNode("9999999999-99-99T99:99Z"),
            JsonNode.createBooleanNode(true),
            JsonNode.createObjectNode(Map.of()),
            JsonNode.createArrayNode(List.of(JsonNode.nullNode(), JsonNode.createNumberNode(3))));

    private final Random random;

    Damage(int seed) {
        random = new Random(seed);
    }

    byte[] cut(byte[] file) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }

    /** Bytes that are nothing in particular, here and there. */
    byte[] sprinkled(byte[] file, int places) {
        var spoilt = file.clone();
        for (var i = 0; i < places; i++) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    /** About one value in so many is something else than it should be. */
    byte[] wrongTypes(byte[] file, int oneIn) {
        return eachItem(file, item -> mutated(item, oneIn));
    }

    byte[] nullEverywhere(byte[] file) {
        return eachItem(file, Damage::emptied);
    }

    /** Some items have one text that is hostile, each another. */
    byte[] hostileTexts(byte[] file) {
        return eachItem(file, item -> {
            var texts = texts(item);
            var hostile = HOSTILE_TEXTS.get(random.nextInt(HOSTILE_TEXTS.size()));
            return texts == 0 || random.nextInt(3) > 0
                    ? item
                    : withText(item, new int[] {random.nextInt(texts)}, hostile);
        });
    }

    private interface Change {
        JsonNode of(JsonNode item);
    }

    private static byte[] eachItem(byte[] file, Change change) {
        var items = new ArrayList<String>();
        try {
            JsonRecords.each(
                    new ByteArrayInputStream(file), "items", item -> items.add(JsonRecords.raw(change.of(item))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items.stream().collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode mutated(JsonNode node, int oneIn) {
        return random.nextInt(oneIn) == 0
                ? WRONG_VALUES.get(random.nextInt(WRONG_VALUES.size()))
                : rebuilt(node, inner -> mutated(inner, oneIn));
    }

    private static JsonNode emptied(JsonNode item) {
        return rebuilt(item, value -> JsonNode.nullNode());
    }

    private static int texts(JsonNode node) {
        if (node.isString()) {
            return 1;
        }
        var count = 0;
        if (node.isObject() || node.isArray()) {
            for (var value : node.values()) {
                count += texts(value);
            }
        }
        return count;
    }

    private static JsonNode withText(JsonNode node, int[] until, String text) {
        if (node.isString()) {
            return until[0]-- == 0 ? JsonNode.createStringNode(text) : node;
        }
        return rebuilt(node, inner -> withText(inner, until, text));
    }

    private static JsonNode rebuilt(JsonNode node, Change change) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, JsonNode>();
            node.entries().forEach(field -> fields.put(field.getKey(), change.of(field.getValue())));
            return JsonNode.createObjectNode(fields);
        }
        if (node.isArray()) {
            var items = new ArrayList<JsonNode>();
            node.values().forEach(item -> items.add(change.of(item)));
            return JsonNode.createArrayNode(items);
        }
        return node;
    }
}
