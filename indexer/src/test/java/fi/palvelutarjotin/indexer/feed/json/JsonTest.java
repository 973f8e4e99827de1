package fi.palvelutarjotin.indexer.feed.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final List<Function<Json, Object>> QUESTIONS = List.of(
            Json::text,
            Json::code,
            Json::number,
            Json::integer,
            Json::bool,
            Json::items,
            Json::fields,
            Json::requiredText,
            Json::requiredCode,
            Json::isPresent,
            json -> json.get("a").get("b").text(),
            json -> json.items().getFirst().integer());

    @Test
    void aWrongTypeIsNamedWithItsPath() {
        var json = Json.of(JsonNode.createObjectNode(Map.of("a", JsonNode.createArrayNode(List.of()))));
        assertThatThrownBy(() -> json.get("a").get("b"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("a should be an object");
    }

    @Test
    void whatIsMissingIsAbsentHoweverDeep() {
        assertThat(Json.of(JsonNode.createObjectNode(Map.of()))
                        .get("a")
                        .get("b")
                        .text())
                .isEmpty();
    }

    @Test
    void aNumberThatIsNoNumberOfAnythingIsNoWholeNumber() {
        assertThatThrownBy(() -> Json.of(JsonNode.createNumberNode(1e300)).integer())
                .isInstanceOf(UnreadableRecord.class);
    }

    @Property
    void nothingButAnUnreadableRecordIsEverThrown(@ForAll("anyJson") JsonNode node) {
        for (var question : QUESTIONS) {
            try {
                assertThat(question.apply(Json.of(node))).isNotNull();
            } catch (UnreadableRecord | java.util.NoSuchElementException expected) {
                assertThat(expected).isNotNull();
            }
        }
    }

    @Property
    void everythingCanBeKeptAsItWasSent(@ForAll("anyJson") JsonNode node) {
        assertThat(JsonRecords.raw(node)).isNotEmpty();
    }

    @Provide
    Arbitrary<JsonNode> anyJson() {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(10).map(JsonNode::createStringNode),
                Arbitraries.bigIntegers().map(JsonNode::createNumberNode),
                Arbitraries.doubles().map(JsonNode::createNumberNode),
                Arbitraries.of(true, false).map(JsonNode::createBooleanNode),
                Arbitraries.create(JsonNode::nullNode));
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(3).map(JsonNode::createArrayNode),
                () -> Arbitraries.maps(Arbitraries.of("a", "b", "c"), anyJson())
                        .ofMaxSize(3)
                        .map(JsonNode::createObjectNode));
    }
}
