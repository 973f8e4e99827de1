package fi.palvelutarjotin.catalog.database;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Turns records into the JSON documents of the database and back. */
@Singleton
public final class JsonDocuments {

    private final JsonMapper json;

    public JsonDocuments(JsonMapper json) {
        this.json = json;
    }

    public String write(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (IOException e) {
            throw new UncheckedIOException("a record could not be written as JSON", e);
        }
    }

    /**
     * Reads a document that this program wrote.
     *
     * @throws UncheckedIOException when this version cannot read it
     */
    public <T> T read(String document, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(document, type));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue holds content that this version cannot read", e);
        }
    }
}
