package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.problem.HtmlErrorPage;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages that tell a reader that something went wrong, in the reader's language and without a word of the inside. */
@Singleton
final class ErrorPages implements HtmlErrorPage {

    private final WordsOf wordsOf;
    // Asked for when a page is made: the server must be able to stop although a setting keeps frames from being made.
    private final BeanProvider<Frames> frames;
    private final BeanProvider<ThymeleafViewsRenderer<Map<String, Object>>> renderer;

    ErrorPages(
            WordsOf wordsOf,
            BeanProvider<Frames> frames,
            BeanProvider<ThymeleafViewsRenderer<Map<String, Object>>> renderer) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.renderer = renderer;
    }

    @Override
    public Optional<MutableHttpResponse<?>> render(HttpRequest<?> request, int status, String errorId) {
        var language = Addresses.languageOf(request.getPath()).orElse(Language.FI);
        var words = wordsOf.language(language);
        var kind = status == 404 || status == 410
                ? "404"
                : status >= 500 ? "500" : status == 403 ? "403" : status == 429 ? "429" : status == 422 ? "422" : "400";
        var title = words.text("error.title." + kind);
        var model = new HashMap<String, Object>();
        model.put("frame", frames.get().of(language, title, Addresses::front));
        model.put("title", title);
        model.put("text", words.text("error.text." + kind));
        model.put("errorId", errorId);
        return Optional.of(HttpResponse.status(status, title)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("UTF-8")
                .body(written(renderer.get().render("layout/error", model, request))));
    }

    /** Written here and not while the answer is on its way: a fault in it can still be told otherwise. */
    private static String written(Writable page) {
        try {
            var text = new StringWriter();
            page.writeTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the error page could not be written", e);
        }
    }
}
