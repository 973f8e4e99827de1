package fi.palvelutarjotin.indexer.feed.ptv;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.feed.Collected;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in whichever field, the record has an outcome and the reading goes on. */
class PtvDamageTest {

    private static final List<JsonNode> DAMAGES = List.of(
            JsonNode.nullNode(),
            JsonNode.createStringNode("roskaa"),
            JsonNode.createStringNode("9999999999-99-99T99:99Z"),
            JsonNode.createNumberNode(-1e300),
            JsonNode.createBooleanNode(true),
            JsonNode.createArrayNode(List.of(JsonNode.nullNode(), JsonNode.createNumberNode(3))),
            JsonNode.createObjectNode(Map.of()));

    private int untilDamage;

    @ParameterizedTest
    @ValueSource(strings = {"services.json", "channels.json", "organisations.json"})
    void damageInAnyFieldEndsAsAnOutcomeOfItsRecord(String name, @TempDir Path folder) throws IOException {
        var first = new ArrayList<JsonNode>();
        try (var document = Files.newInputStream(Path.of("src/test/resources/ptv", name))) {
            JsonRecords.each(document, "itemList", first::add);
        }
        var damaged = new ArrayList<JsonNode>();
        for (var damage : DAMAGES) {
            for (var place = 0; place < size(first.getFirst()); place++) {
                untilDamage = place;
                damaged.add(damaged(first.getFirst(), damage));
            }
        }
        var file = Files.writeString(folder.resolve(name), JsonRecords.raw(JsonNode.createArrayNode(damaged)));
        var read = new Collected();
        new PtvFormat(new Municipalities()).read(Inputs.disk(file), read);
        assertThat(read.records).hasSameSizeAs(damaged).hasSizeGreaterThan(100);
    }

    private static int size(JsonNode node) {
        var size = 1;
        if (node.isObject()) {
            for (var field : node.entries()) {
                size += size(field.getValue());
            }
        } else if (node.isArray()) {
            for (var item : node.values()) {
                size += size(item);
            }
        }
        return size;
    }

    private JsonNode damaged(JsonNode node, JsonNode damage) {
        if (untilDamage-- == 0) {
            return damage;
        }
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, JsonNode>();
            node.entries().forEach(field -> fields.put(field.getKey(), damaged(field.getValue(), damage)));
            return JsonNode.createObjectNode(fields);
        }
        if (node.isArray()) {
            var items = new ArrayList<JsonNode>();
            node.values().forEach(item -> items.add(damaged(item, damage)));
            return JsonNode.createArrayNode(items);
        }
        return node;
    }
}
