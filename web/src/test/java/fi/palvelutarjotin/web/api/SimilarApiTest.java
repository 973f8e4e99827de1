package fi.palvelutarjotin.web.api;

import static fi.palvelutarjotin.catalog.testing.SampleListings.TUUSULA;
import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.draft;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.AreaServed;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarApiTest {

    private static TestSite site;
    private static String id;

    @BeforeAll
    static void start() {
        site = TestSite.with(
                Samples.chairExercise(),
                Samples.choir(),
                accepted(
                        "vesi-1",
                        draft("Vesijumppa")
                                .themes(Set.of("exercise.group"))
                                .area(AreaServed.municipalities(Set.of(TUUSULA)))
                                .content()));
        id = site.json("/api/v1/search?q=vesijumppa").get("hits").get(0).text("id");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whatIsLikeAListingIsGivenInTheReadersLanguage() {
        var listings = site.json("/api/v1/listings/" + id + "/similar?lang=sv").get("listings");

        assertThat(listings.texts("name")).containsExactly("Stolgymnastik");
        var entry = listings.get(0);
        assertThat(entry.text("nameLanguage")).isEqualTo("sv");
        assertThat(entry.text("kind")).isEqualTo("activity");
        assertThat(entry.get("organisation").text("name")).isEqualTo("Tuusulan Liikkujat ry");
        assertThat(entry.get("municipalities").texts("name")).containsExactly("Tusby");
        assertThat(entry.get("themes").texts("code")).containsExactly("exercise.group");
        assertThat(entry.get("next").text("starts")).contains("T13:00");
        assertThat(site.get(entry.text("url"), "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1", "%27%20or%201=1"})
    void aListingThatIsNotThereIsNotFound(String unknown) {
        var answer = site.get("/api/v1/listings/" + unknown + "/similar");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    size=21 ~ Määrä ”21” ei ole kokonaisluku väliltä 1–20.
                    q=kuoro ~ Parametria ”q” ei ole.
                    lang=xx ~ Kieltä ”xx” ei ole.
                    """)
    void aParameterThatCannotBeUsedIsTold(String query, String sentence) {
        var answer = site.get("/api/v1/listings/" + id + "/similar?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }
}
