package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.exchange.Fault;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads an object that a program has sent, field by field. What is missing, of another type or not known here is added to
 * the faults: a field that is mistyped would otherwise be left out without a word.
 */
final class JsonFields {

    private final JsonNode node;
    private final String way;
    private final List<Fault> faults;

    private JsonFields(JsonNode node, String way, List<Fault> faults) {
        this.node = node;
        this.way = way;
        this.faults = faults;
    }

    static JsonFields of(JsonNode node, List<Fault> faults, String... known) {
        return of(node, "", faults, known);
    }

    private static JsonFields of(JsonNode node, String way, List<Fault> faults, String... known) {
        if (!node.isObject()) {
            faults.add(Fault.of(way, "field.type", way));
            return new JsonFields(JsonNode.createObjectNode(java.util.Map.of()), way, faults);
        }
        var fields = new JsonFields(node, way, faults);
        var names = Set.of(known);
        node.entries().forEach(entry -> {
            if (!names.contains(entry.getKey())) {
                // What stands there may be of a person; even the name of a field may.
                faults.add(Fault.of(way, "field.unknown", String.join(", ", known)));
            }
        });
        return fields;
    }

    /** A text; empty when it is not there. */
    String string(String name) {
        return find(name)
                .map(value -> {
                    if (value.isString()) {
                        return value.getStringValue();
                    }
                    return wrong(name, "");
                })
                .orElse("");
    }

    /** A text that must be there. */
    String needed(String name) {
        var text = string(name);
        if (text.isBlank()) {
            faults.add(Fault.of(at(name), "field.missing", at(name)));
        }
        return text;
    }

    boolean isTrue(String name) {
        return find(name)
                .map(value -> value.isBoolean() ? value.getBooleanValue() : wrong(name, false))
                .orElse(false);
    }

    Optional<Integer> number(String name) {
        return find(name).flatMap(value -> {
            if (value.isNumber() && value.getNumberValue().doubleValue() == value.getIntValue()) {
                return Optional.of(value.getIntValue());
            }
            return wrong(name, Optional.empty());
        });
    }

    List<String> texts(String name) {
        var items = items(name);
        if (items.stream().anyMatch(item -> !item.isString())) {
            return wrong(name, List.of());
        }
        return items.stream().map(JsonNode::getStringValue).toList();
    }

    /** An object within this one; one without any field when it is not there. */
    JsonFields object(String name, String... known) {
        return of(find(name).orElseGet(() -> JsonNode.createObjectNode(java.util.Map.of())), at(name), faults, known);
    }

    /** The objects of a list within this one. */
    List<JsonFields> objects(String name, String... known) {
        var items = items(name);
        return IntStream.range(0, items.size())
                .mapToObj(i -> of(items.get(i), at(name) + "[" + i + "]", faults, known))
                .toList();
    }

    /** How a field is called from outside. */
    String at(String name) {
        return way.isEmpty() ? name : way + "." + name;
    }

    private List<JsonNode> items(String name) {
        var value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > 100) {
            return wrong(name, List.of());
        }
        return IntStream.range(0, value.get().size())
                .mapToObj(i -> value.get().get(i))
                .map(item -> item == null ? JsonNode.nullNode() : item)
                .toList();
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> T wrong(String name, T instead) {
        faults.add(Fault.of(at(name), "field.type", at(name)));
        return instead;
    }
}
