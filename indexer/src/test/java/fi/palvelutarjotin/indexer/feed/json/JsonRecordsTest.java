package fi.palvelutarjotin.indexer.feed.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {

    private final List<String> taken = new ArrayList<>();

    @Test
    void aListIsReadUnderItsNameOrBare() throws IOException {
        var others = JsonRecords.each(stream("{\"items\":[{\"a\":1},2],\"total\":7}"), "items", this::take);
        JsonRecords.each(stream("[3]"), "items", this::take);
        assertThat(taken).containsExactly("{\"a\":1}", "2", "3");
        assertThat(others).containsOnlyKeys("total");
    }

    @Test
    void whatStandsBeforeABreakIsGiven() {
        assertThatThrownBy(() -> JsonRecords.each(stream("{\"items\":[1,2,{\"a\":"), "items", this::take))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not whole JSON: line 1");
        assertThat(taken).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "<html>Huoltokatko</html>", "{\"items\":7}", "{\"other\":[]}", "{"})
    void whatIsNoFeedEndsWithASentence(String document) {
        assertThatThrownBy(() -> JsonRecords.each(stream(document), "items", this::take))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The document ");
    }

    @Test
    void anObjectWithoutTheListCanBeTheOneRecord() throws IOException {
        JsonRecords.eachOrOnly(stream("{\"id\":\"x\",\"data\":null}"), "data", this::take);
        assertThat(taken).containsExactly("{\"id\":\"x\",\"data\":null}");
    }

    private void take(io.micronaut.json.tree.JsonNode node) {
        taken.add(JsonRecords.raw(node));
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
