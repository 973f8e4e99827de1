package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.web.testing.SampleSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser, which keeps cookies or does not, and follows where it is led. */
final class TrayVisitor {

    private final CookieManager cookies;
    private final HttpClient client;

    private TrayVisitor(CookiePolicy policy, HttpClient.Redirect led) {
        cookies = new CookieManager(null, policy);
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(led)
                .build();
    }

    static TrayVisitor withCookies() {
        return new TrayVisitor(CookiePolicy.ACCEPT_ALL, HttpClient.Redirect.NORMAL);
    }

    static TrayVisitor withoutCookies() {
        return new TrayVisitor(CookiePolicy.ACCEPT_NONE, HttpClient.Redirect.NORMAL);
    }

    /** Somebody who stops where a form has led to, to look at the answer itself. */
    static TrayVisitor unled() {
        return new TrayVisitor(CookiePolicy.ACCEPT_NONE, HttpClient.Redirect.NEVER);
    }

    /** The code of a tray with the listings of these names. */
    static String code(String... names) {
        return TrayCode.write(new Tray(Stream.of(names)
                .map(SampleSite::idOf)
                .map(UUID::fromString)
                .map(TrayLine::of)
                .toList()));
    }

    Document open(String path) {
        return page(send(request(path).GET()));
    }

    Document add(String name) {
        return post("/fi/tray/add", Map.of("listing", SampleSite.idOf(name)));
    }

    /** Adds a listing from a page of ours, as a browser tells it. */
    Document add(String name, String from) {
        var body = "listing=" + SampleSite.idOf(name);
        var request = request("/fi/tray/add")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", SampleSite.get().address(from).toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return page(send(request));
    }

    /** Presses a button of the form that stands on a page. */
    Document change(Document page, String button, Map<String, String> chosen) {
        var fields = new HashMap<>(chosen);
        fields.put("l", page.select("form[action$=/change] input[name=l]").val());
        fields.put("do", button);
        return post("/fi/tray/change", fields);
    }

    Document post(String path, Map<String, String> fields) {
        return page(posted(path, fields));
    }

    HttpResponse<String> posted(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
    }

    private static HttpRequest.Builder request(String path) {
        URI address = SampleSite.get().address(path);
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
