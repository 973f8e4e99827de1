package fi.palvelutarjotin.web.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the provider: somebody waits, so not for long; no answer is large, and none leads elsewhere. */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever, AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int LARGEST = 256 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var body = asked.getBody();
        var request = request(asked.getURI())
                .method(
                        asked.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var came = ask(request.build());
        var response = new HTTPResponse(came.statusCode());
        try {
            var type = came.headers().firstValue("Content-Type");
            if (type.isPresent()) {
                response.setContentType(type.get());
            }
        } catch (ParseException e) {
            throw new IOException("a content type that cannot be read", e);
        }
        response.setBody(came.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        var came = ask(request(URI.create(address.toString())).GET().build());
        if (came.statusCode() != 200) {
            throw new IOException("status " + came.statusCode());
        }
        return new Resource(
                came.body(), came.headers().firstValue("Content-Type").orElse(null));
    }

    private static HttpRequest.Builder request(URI address) throws IOException {
        if (!ProviderSettings.isSafe(address)) {
            throw new IOException("an address that is not encrypted");
        }
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            // The client's own patience ends with the headers; a body may drip for ever.
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
