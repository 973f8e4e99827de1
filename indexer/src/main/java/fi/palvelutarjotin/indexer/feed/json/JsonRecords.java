package fi.palvelutarjotin.indexer.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the records of a JSON document one by one, so that a document that breaks off in the middle has still given all
 * that stood before.
 */
public final class JsonRecords {

    /** A single text of this size makes its record unreadable, not the document; a larger one ends the reading. */
    private static final int LONGEST_TEXT_CHARACTERS = 128_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT_CHARACTERS)
                    .maxNestingDepth(200)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.createDefault();

    /** Takes a record. */
    @FunctionalInterface
    public interface RecordTaker {
        void take(JsonNode record) throws IOException;
    }

    private JsonRecords() {}

    /**
     * Gives every element of the document when that is a list, or of the list under {@code key} when it is an object.
     *
     * @return the document's other fields at the top level, for paging
     * @throws IOException when the document is not JSON, breaks off, or has no such list; with the place of the fault
     */
    public static Map<String, JsonNode> each(InputStream document, String key, RecordTaker taker) throws IOException {
        try (var parser = FACTORY.createParser(document)) {
            return switch (firstToken(parser)) {
                case START_ARRAY -> {
                    elements(parser, taker);
                    yield Map.of();
                }
                case START_OBJECT -> {
                    var others = new LinkedHashMap<String, JsonNode>();
                    if (!members(parser, key, taker, others)) {
                        throw new IOException("The document has no list named \"" + key + "\"");
                    }
                    yield others;
                }
                default -> throw new IOException("The document is neither a list nor an object");
            };
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** Like {@link #each}, and an object without such a list is itself the one record. */
    public static void eachOrOnly(InputStream document, String key, RecordTaker taker) throws IOException {
        try (var parser = FACTORY.createParser(document)) {
            switch (firstToken(parser)) {
                case START_ARRAY -> elements(parser, taker);
                case START_OBJECT -> {
                    var others = new LinkedHashMap<String, JsonNode>();
                    if (!members(parser, key, taker, others)) {
                        taker.take(JsonNode.createObjectNode(others));
                    }
                }
                default -> throw new IOException("The document is neither a list nor an object");
            }
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** Reads a whole small document. */
    public static JsonNode document(InputStream document) throws IOException {
        try (var parser = FACTORY.createParser(document)) {
            firstToken(parser);
            return value(parser);
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** The record as JSON again, to be kept as it was sent. */
    public static String raw(JsonNode record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (IOException e) {
            throw new UncheckedIOException("a JSON tree could not be written", e);
        }
    }

    private static JsonToken firstToken(JsonParser parser) throws IOException {
        var token = parser.nextToken();
        if (token == null) {
            throw new IOException("The document is empty");
        }
        return token;
    }

    private static IOException broken(JsonProcessingException e) {
        var place = e.getLocation();
        return new IOException(
                place == null
                        ? "The document is not whole JSON: " + e.getOriginalMessage()
                        : "The document is not whole JSON: line %d, column %d: %s"
                                .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()),
                e);
    }

    /** Reads an object: gives the elements of its list, keeps its other members, and says whether it had the list. */
    private static boolean members(JsonParser parser, String key, RecordTaker taker, Map<String, JsonNode> others)
            throws IOException {
        var found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var start = parser.nextToken();
            if (name.equals(key) && start == JsonToken.START_ARRAY) {
                found = true;
                elements(parser, taker);
            } else {
                others.put(name, value(parser));
            }
        }
        return found;
    }

    private static void elements(JsonParser parser, RecordTaker taker) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.take(value(parser));
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new IOException("The document breaks off");
        }
        return switch (token) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, JsonNode>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield JsonNode.createObjectNode(fields);
            }
            case START_ARRAY -> {
                var items = new ArrayList<JsonNode>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield JsonNode.createArrayNode(items);
            }
            case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
            case VALUE_NUMBER_INT -> JsonNode.createNumberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> JsonNode.createBooleanNode(parser.getBooleanValue());
            case VALUE_NULL -> JsonNode.nullNode();
            default -> throw new IOException("The document breaks off");
        };
    }
}
