package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.saved.SavedSearch;
import fi.palvelutarjotin.catalog.saved.SavedSearches;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.mail.MailAddress;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.problem.Asker;
import fi.palvelutarjotin.web.problem.Refusals;
import fi.palvelutarjotin.web.problem.Refused;
import fi.palvelutarjotin.web.query.QueryString;
import fi.palvelutarjotin.web.query.SearchState;
import fi.palvelutarjotin.web.query.SearchStateParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asking to hear of a search, confirming it and ending it. Links in mails lead to a page with a button, because programs
 * that look for harm in mails follow links, and must neither confirm nor end anything by that.
 */
@Hidden
@Controller("/{language:fi|sv|en|se}/saved-search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SavedPageController {

    private static final int LONGEST_TOKEN = 64;

    private final SavedSearches searches;
    private final SearchStateParser parser;
    private final SavedPages pages;
    private final MailReadiness readiness;
    private final WordsOf wordsOf;
    private final Refusals refusals;

    SavedPageController(
            SavedSearches searches,
            SearchStateParser parser,
            SavedPages pages,
            MailReadiness readiness,
            WordsOf wordsOf,
            Refusals refusals) {
        this.searches = searches;
        this.parser = parser;
        this.pages = pages;
        this.readiness = readiness;
        this.wordsOf = wordsOf;
        this.refusals = refusals;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<ModelAndView<Map<String, Object>>> ask(String language, @Body String form, HttpRequest<?> request) {
        if (!readiness.isReady()) {
            return null;
        }
        var reader = reader(language);
        var fields = QueryString.read(form).orElse(Map.of());
        var search = parser.parseSearchOf("?" + first(fields, "search"), reader);
        var typed = first(fields, "email");
        if (isFromElsewhere(request)) {
            return answer(pages.again(search, "", null), HttpStatus.OK);
        }
        var address = MailAddress.parse(typed);
        if (address.isEmpty()) {
            return refused(search, typed, wordsOf.language(reader).text("saved.badAddress"));
        }
        if (search.toPageQuery().length() > SavedSearch.LONGEST_QUERY) {
            return refused(search, typed, wordsOf.language(reader).text("saved.tooLong"));
        }
        return switch (searches.ask(reader, address.get(), search.toPageQuery())) {
            case MAIL_GOES_OUT -> HttpResponse.seeOther(URI.create(SavedAddresses.asked(reader)));
            case TOO_MANY -> {
                refusals.note(Refused.TOO_MANY, Asker.NOBODY);
                yield refused(search, typed, wordsOf.language(reader).text("saved.tooMany"));
            }
        };
    }

    @Get("/asked")
    HttpResponse<ModelAndView<Map<String, Object>>> asked(String language) {
        return answer(pages.asked(reader(language)), HttpStatus.OK);
    }

    @Get("/confirm")
    HttpResponse<ModelAndView<Map<String, Object>>> toConfirm(String language, HttpRequest<?> request) {
        var reader = reader(language);
        return searches.findToConfirm(token(request))
                .map(saved -> answer(pages.toConfirm(saved, reader), HttpStatus.OK))
                .orElseGet(() -> gone(reader));
    }

    @Post("/confirm")
    @Consumes(MediaType.ALL)
    HttpResponse<ModelAndView<Map<String, Object>>> confirm(String language, HttpRequest<?> request) {
        var reader = reader(language);
        return searches.confirm(token(request))
                .map(saved -> answer(pages.confirmed(saved, reader), HttpStatus.OK))
                .orElseGet(() -> gone(reader));
    }

    @Get("/stop")
    HttpResponse<ModelAndView<Map<String, Object>>> toStop(String language, HttpRequest<?> request) {
        var reader = reader(language);
        return searches.findToStop(token(request))
                .map(saved -> answer(pages.toStop(saved, reader), HttpStatus.OK))
                .orElseGet(() -> answer(pages.stopped(reader), HttpStatus.OK));
    }

    /** For the button, and for mail programs that end it at one click (RFC 8058). It is ended, however often it is told. */
    @Post("/stop")
    @Consumes(MediaType.ALL)
    HttpResponse<ModelAndView<Map<String, Object>>> stop(String language, HttpRequest<?> request) {
        searches.stop(token(request));
        return answer(pages.stopped(reader(language)), HttpStatus.OK);
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(SearchState search, String typed, String problem) {
        var shown = typed.substring(0, Math.min(typed.length(), SavedSearch.LONGEST_ADDRESS));
        return answer(pages.again(search, shown, problem), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> gone(Language reader) {
        return answer(pages.gone(reader), HttpStatus.GONE);
    }

    private static HttpResponse<ModelAndView<Map<String, Object>>> answer(SavedPage page, HttpStatus status) {
        return HttpResponse.status(status)
                .body(new ModelAndView<Map<String, Object>>("saved/saved", Map.of("page", page, "frame", page.frame())))
                // The address holds a secret: nobody shall keep the page.
                .header("Cache-Control", "no-store");
    }

    /** Another site must not make its visitors send mail to somebody. */
    private static boolean isFromElsewhere(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }

    private static String token(HttpRequest<?> request) {
        var fields = QueryString.read(request.getUri().getRawQuery()).orElse(Map.of());
        var token = first(fields, "token");
        return token.length() > LONGEST_TOKEN ? "" : token;
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}
