package fi.palvelutarjotin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.HostileQuestion;
import fi.palvelutarjotin.web.testing.HostileQuestions;
import fi.palvelutarjotin.web.testing.SampleSite;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is typed, there is an answer or a sentence that says what is wrong with it. */
class HostileQuestionsTest {

    private static final int FORMS = 3;

    static final List<HostileQuestion> QUESTIONS = HostileQuestions.ALL;

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void aProgramGetsAnAnswerOrAClearRefusal(HostileQuestion question) {
        for (var form = 0; form < FORMS; form++) {
            for (var address : List.of("search", "suggest", "needs/match")) {
                var answer = SampleSite.get().get("/api/v1/" + address + "?q=" + question.encoded(form));
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).as(address).startsWith("{").endsWith("}");
                } else {
                    isRefused(answer);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void aReaderGetsAPageOrAClearRefusal(HostileQuestion question) {
        for (var form = 0; form < FORMS; form++) {
            for (var language : List.of("fi", "sv", "en", "se")) {
                var answer = SampleSite.get()
                        .get("/" + language + "/search?q=" + question.encoded(form), "Accept", "text/html");
                if (answer.statusCode() == 200) {
                    // Not parsed: the parser takes U+FFFF for the end of the page.
                    assertThat(answer.body().strip()).contains("id=\"count\"").endsWith("</html>");
                } else {
                    isRefused(answer);
                }
            }
        }
    }

    /** Words too long for a search are 400, and a line too long for the server 413. */
    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413);
        assertThat(answer.body())
                .containsPattern("<h1[^>]*>\\s*[^<\\s]|\"detail\":\"[^\"]")
                .doesNotContain("Exception", "at fi.palvelutarjotin");
    }
}
