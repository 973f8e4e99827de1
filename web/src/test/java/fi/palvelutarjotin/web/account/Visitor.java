package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.testing.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: keeps cookies, sends forms with all that they hold, and is not led on without noticing. */
public final class Visitor {

    private final TestSite site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpResponse<String> answer;

    @SuppressWarnings("NullAway.Init")
    Visitor(TestSite site) {
        this.site = site;
    }

    /** Asks for a page. */
    public Visitor open(String path) {
        answer = send(request(path).GET());
        return this;
    }

    /** Asks for a file. */
    public byte[] file(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Goes where the answer leads, if it does. */
    public Visitor led() {
        while (answer.statusCode() == 303) {
            open(answer.headers().firstValue("location").orElseThrow());
        }
        return this;
    }

    /** Fills in the form that goes to an address ending like this, and sends it. */
    public Visitor fill(String ending, String... namesAndValues) {
        var form = page().select("main form[action$=" + ending + "]").first();
        if (form == null) {
            throw new AssertionError(
                    "no form to " + ending + " on " + page().select("main").text());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return post(form.attr("action"), fields);
    }

    /** Sends a form as nobody's page has it. */
    public Visitor post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        answer = send(request);
        return this;
    }

    public int status() {
        return answer.statusCode();
    }

    public Document page() {
        return Jsoup.parse(answer.body());
    }

    public String title() {
        return page().select("h1").text();
    }

    String notice() {
        return page().select("#notice").text();
    }

    public HttpResponse<String> answer() {
        return answer;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(site.address(path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            var response = client.send(request.build(), handler);
            for (var set : response.headers().allValues("set-cookie")) {
                var pair = set.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
