package fi.palvelutarjotin.web.help;

import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailReadiness;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The help page. It tells only of what this installation has. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HelpController {

    private final Frames frames;
    private final WordsOf wordsOf;
    private final MailReadiness saved;
    private final FeedbackBook feedback;

    HelpController(Frames frames, WordsOf wordsOf, MailReadiness saved, FeedbackBook feedback) {
        this.frames = frames;
        this.wordsOf = wordsOf;
        this.saved = saved;
        this.feedback = feedback;
    }

    @Get("/{language:fi|sv|en|se}/help")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> help(String language) {
        var reader = Language.find(language).orElseThrow();
        var title = wordsOf.language(reader).text("help.title");
        return HttpResponse.ok(new ModelAndView<>(
                "help/help",
                Map.of(
                        "frame", frames.of(reader, title, Addresses::help),
                        "tells", saved.isReady(),
                        "answers", feedback.takesAddresses(),
                        "months", feedback.keptMonths(),
                        "trayPage", Addresses.tray(reader, ""))));
    }
}
