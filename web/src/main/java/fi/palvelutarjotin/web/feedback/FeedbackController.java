package fi.palvelutarjotin.web.feedback;

import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.feedback.FeedbackForm.Fault;
import fi.palvelutarjotin.web.form.SentForm;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import fi.palvelutarjotin.web.query.QueryString;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes what readers say of the service and of its accessibility. */
@Hidden
@Controller("/{language:fi|sv|en|se}/feedback")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedbackController {

    /** Octets: the form with every letter of the text written as nine, and some room. */
    private static final long LARGEST = 20 * 1024;

    private final FeedbackBook book;
    private final FeedbackPages pages;
    private final Frames frames;
    private final WordsOf wordsOf;
    private final ErrorAnswers errors;
    private final Refusals refusals;
    private final Clock clock;

    FeedbackController(
            FeedbackBook book,
            FeedbackPages pages,
            Frames frames,
            WordsOf wordsOf,
            ErrorAnswers errors,
            Refusals refusals,
            Clock clock) {
        this.book = book;
        this.pages = pages;
        this.frames = frames;
        this.wordsOf = wordsOf;
        this.errors = errors;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The form; the address may say what it is about. */
    @Get
    HttpResponse<?> form(String language, HttpRequest<?> request) {
        Map<String, List<String>> asked =
                QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var topic = asked.getOrDefault(FeedbackForm.TOPIC, List.of()).stream()
                .findFirst()
                .flatMap(FeedbackTopic::find);
        var page = pages.form(FeedbackForm.about(topic), null, reader(language));
        var query =
                topic.map(chosen -> FeedbackForm.TOPIC + "=" + chosen.code()).orElse("");
        return HttpResponse.ok(new ModelAndView<Map<String, Object>>(
                "feedback/feedback", Map.of("page", page, "frame", page.frame().asking(query))));
    }

    /** Kept, the reader is led to the thanks, so that loading the page again does not tell it twice. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(String language, HttpRequest<?> request, @Body Map<String, Object> sent) {
        if (request.getContentLength() > LARGEST) {
            return errors.answer(request, ProblemKind.TOO_LARGE);
        }
        var reader = reader(language);
        var form = FeedbackForm.of(new SentForm(sent), book.takesAddresses());
        var fault = form.fault();
        if (fault.isPresent()) {
            return refused(form, fault.get(), reader);
        }
        var topic = form.topic().orElseThrow();
        var answerTo = form.answerTo();
        if (form.isTrap()) {
            // A program gets the same answer as a person, or it would try again otherwise.
            return thanked(new Thanks(topic.due(today()), answerTo.isPresent()), reader);
        }
        return book.tell(topic, reader, form.text(), answerTo.orElse(null))
                .<HttpResponse<?>>map(kept -> thanked(new Thanks(kept.due(), answerTo.isPresent()), reader))
                .orElseGet(() -> {
                    refusals.note(Refused.TOO_MANY, Asker.NOBODY);
                    return refused(form, Fault.TOO_MANY, reader);
                });
    }

    @Get("/thanks")
    HttpResponse<?> thanks(String language, HttpRequest<?> request) {
        var reader = reader(language);
        var words = wordsOf.language(reader);
        var thanks = Thanks.of(request, today());
        var model = new HashMap<String, Object>();
        model.put(
                "frame",
                frames.of(reader, words.text("feedback.thanks"), Thanks::path).asking(thanks.query()));
        model.put("due", thanks.sentence(words));
        return HttpResponse.ok(new ModelAndView<Map<String, Object>>("feedback/thanks", model));
    }

    private static HttpResponse<?> thanked(Thanks thanks, Language reader) {
        var query = thanks.query();
        return HttpResponse.seeOther(URI.create(Thanks.path(reader) + (query.isEmpty() ? "" : "?" + query)));
    }

    private HttpResponse<?> refused(FeedbackForm form, Fault fault, Language reader) {
        var page = pages.form(form, fault, reader);
        return HttpResponse.unprocessableEntity()
                .body(new ModelAndView<Map<String, Object>>(
                        "feedback/feedback", Map.of("page", page, "frame", page.frame())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Schedule.ZONE));
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}
