package fi.palvelutarjotin.web.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;

/** Makes print-outs that a screen reader can follow (PDF/UA), their letters within them. */
@Singleton
public final class Pdf {

    private static final String FONT = "Source Sans 3";
    /** Making one takes a processor's whole attention for a while; searches must go on beside it. */
    private static final int AT_A_TIME = 2;

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final ThymeleafViewsRenderer<Map<String, Object>> templates;
    private final PaperFont regular = PaperFont.read("paper/SourceSans3-Regular.ttf");
    private final PaperFont semibold = PaperFont.read("paper/SourceSans3-Semibold.ttf");
    private final String style = resource("paper/paper.css");
    private final String largeStyle = resource("paper/paper-large.css");
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    Pdf(ThymeleafViewsRenderer<Map<String, Object>> templates) {
        this.templates = templates;
        // It tells of every step that it takes; only what goes wrong is worth a line.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * Writes a template and makes it a PDF.
     *
     * @param view a template that is a whole document
     * @param large whether in large type on small sheets
     * @return empty when so many are being made that the reader had better come back later
     */
    public Optional<byte[]> of(String view, Map<String, Object> model, boolean large, HttpRequest<?> request) {
        var html = written(view, model, request);
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(made(html, large));
        } finally {
            turns.release();
        }
    }

    private byte[] made(String html, boolean large) {
        var document = Jsoup.parse(html);
        document.head().appendElement("style").appendChild(new DataNode(large ? style + largeStyle : style));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(regular::stream, FONT, 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(semibold::stream, FONT, 600, PdfRendererBuilder.FontStyle.NORMAL, true);
        // Everything is in the document itself; whatever a feed has brought in, nothing is fetched.
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be made", e);
        }
        return bytes.toByteArray();
    }

    private String written(String view, Map<String, Object> model, HttpRequest<?> request) {
        var text = new StringWriter();
        try {
            templates.render(view, model, request).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String resource(String path) {
        try (var stream = stream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(Pdf.class.getClassLoader().getResourceAsStream(path), path);
    }
}
