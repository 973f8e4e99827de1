package fi.palvelutarjotin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.with(Samples.chairExercise(), Samples.choir(), Samples.helpline());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyListingTellsHowItAnswersEachWish() {
        var answer = site.json("/api/v1/fit?lang=sv&q=jumppa&municipality=858&age=70&time=weekday&free=true");

        assertThat(answer.get("wishes").texts("wish")).containsExactly("need", "age", "place", "time", "free");
        assertThat(answer.get("wishes").texts("label")).contains("ålder 70", "Tusby", "avgiftsfritt");
        assertThat(answer.get("fits").texts("name")).containsExactly("Stolgymnastik", "Keskusteluapu", "Kuoro");
        assertThat(answer.text("meetingAll")).isEqualTo("1");
        assertThat(answer.text("total")).isEqualTo("3");
        var first = answer.get("fits").get(0);
        assertThat(first.text("met")).isEqualTo("5");
        assertThat(first.get("answers").texts("answer")).containsOnly("met");
        assertThat(first.get("organisation").text("name")).isEqualTo("Tuusulan Liikkujat ry");
        assertThat(site.get(first.text("url"), "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(answer.get("fits").get(1).get("answers").texts("answer"))
                .containsExactly("unmet", "unknown", "met", "unknown", "unknown");
        var choir = answer.get("fits").get(2).get("answers");
        assertThat(choir.texts("answer")).containsExactly("unmet", "unknown", "nearby", "unknown", "unmet");
        assertThat(choir.get(2).get("nearby").get("municipality").text("name")).isEqualTo("Träskända");
        assertThat(Integer.parseInt(choir.get(2).get("nearby").text("kilometres")))
                .isBetween(1, 30);
    }

    @Test
    void aPersonalIdentityCodeIsRefusedAndNotSaidAgain() {
        var answer = site.get("/api/v1/fit?q=131052-308T&age=74");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("Tekstissä näyttää olevan henkilötunnus.")
                .doesNotContain("131052");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    lang=fi ~ Kerro ainakin yksi toive
                    age=121 ~ Ikä ”121” ei ole luku väliltä 0–120.
                    time=noon ~ Aikaa ”noon” ei ole. Vaihtoehdot: weekday, evening, weekend.
                    accessibility=wings ~ Esteettömyystarvetta ”wings” ei ole.
                    free=1 ~ Parametrin ”free” arvo on true tai false, ei ”1”.
                    theme=mind&theme=nature ~ Parametrilla ”theme” voi olla vain yksi arvo.
                    age=7&sort=name ~ Parametria ”sort” ei ole.
                    age=7&tyme=evening ~ Parametria ”tyme” ei ole.
                    age=7&size=101 ~ Sivulla voi olla enintään 100
                    age=7&page=501 ~ Osumia voi selata 10000 asti
                    municipality=999 ~ Kuntaa ”999” ei ole.
                    """)
    void aParameterThatCannotBeUsedIsTold(String query, String sentence) {
        var answer = site.get("/api/v1/fit?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void noCacheKeepsANeed() {
        var answer = site.get("/api/v1/fit?age=7");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }
}
