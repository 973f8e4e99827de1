package fi.palvelutarjotin.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.SampleSite;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What listing pages tell search engines. */
class StructuredDataTest {

    @Test
    void aWeeklyActivityIsASeriesOfEventsWithItsTimesPlaceAndOrganiser() throws IOException {
        var choir = data(SampleSite.CHOIR);
        assertThat(text(choir, "@context")).isEqualTo("https://schema.org");
        assertThat(text(choir, "@type")).isEqualTo("EventSeries");
        assertThat(text(choir, "name")).isEqualTo(SampleSite.CHOIR);
        assertThat(text(choir, "url"))
                .isEqualTo(SampleSite.get()
                        .address("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR))
                        .toString());
        assertThat(at(choir, "isAccessibleForFree").getBooleanValue()).isTrue();
        assertThat(at(choir, "inLanguage", 0).getStringValue()).isEqualTo("fi");
        assertThat(text(choir, "eventSchedule", 0, "byDay")).isEqualTo("https://schema.org/Tuesday");
        assertThat(text(choir, "eventSchedule", 0, "startTime")).isEqualTo("17:30");
        assertThat(text(choir, "eventSchedule", 0, "repeatFrequency")).isEqualTo("P1W");
        assertThat(text(choir, "eventSchedule", 0, "scheduleTimezone")).isEqualTo("Europe/Helsinki");
        assertThat(text(choir, "startDate")).matches("\\d{4}-\\d\\d-\\d\\dT17:30:00\\+0[23]:00");
        assertThat(text(choir, "location", 0, "@type")).isEqualTo("Place");
        assertThat(text(choir, "location", 0, "address", "streetAddress")).isEqualTo("Hämeentie 1");
        assertThat(text(choir, "location", 0, "amenityFeature", 0, "name")).isEqualTo("Pyörätuolilla pääsee");
        assertThat(text(choir, "organizer", "name")).isEqualTo("Sävel ry (esimerkki)");
    }

    @Test
    void whatHasNoTimesIsAServiceAndWhatIsNotKnownIsLeftOut() throws IOException {
        var cafe = data(SampleSite.SWEDISH);
        assertThat(text(cafe, "@type")).isEqualTo("Service");
        assertThat(cafe.get("isAccessibleForFree")).isNull();
        assertThat(cafe.get("location")).isNull();
        assertThat(cafe.get("description")).isNull();
    }

    @Test
    void aListingCannotEndTheBlockOrBeginAnother() throws IOException {
        var page = SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.HOSTILE));
        var block = page.substring(page.indexOf("application/ld+json\">") + 21);
        block = block.substring(0, block.indexOf("</script>"));
        assertThat(block).doesNotContain("<", ">", "&");
        assertThat(text(data(SampleSite.HOSTILE), "name")).isEqualTo(SampleSite.HOSTILE);
    }

    @Test
    void noWayToReachAPersonIsInIt() throws IOException {
        var page = Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(SampleSite.CHOIR)));
        assertThat(page.select("script").html()).doesNotContain("358400000331", "kuoro@savel.example");
    }

    private static JsonNode data(String name) throws IOException {
        var page = Jsoup.parse(SampleSite.page("/fi/listing/" + SampleSite.idOf(name)));
        var block = Objects.requireNonNull(page.selectFirst("script[type=application/ld+json]"));
        return Objects.requireNonNull(JsonMapper.createDefault().readValue(block.data(), JsonNode.class));
    }

    private static JsonNode at(JsonNode node, Object... path) {
        var found = node;
        for (var step : path) {
            found = Objects.requireNonNull(step instanceof Integer index ? found.get(index) : found.get((String) step));
        }
        return found;
    }

    private static String text(JsonNode node, Object... path) {
        return at(node, path).getStringValue();
    }
}
