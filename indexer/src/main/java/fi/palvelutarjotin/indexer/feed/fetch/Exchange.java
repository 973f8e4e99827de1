package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One question and the first lines of its answer; the body is still on its way. */
final class Exchange {

    sealed interface Outcome {
        record Answered(HttpResponse<InputStream> response) implements Outcome {}

        /** Nobody answered, but somebody may the next time. */
        record Unreachable(FetchFailed reason) implements Outcome {}
    }

    private final HttpClient http;
    private final FetchLimits limits;

    Exchange(HttpClient http, FetchLimits limits) {
        this.http = http;
        this.limits = limits;
    }

    /**
     * Asks.
     *
     * @throws FetchFailed when asking again would not help
     */
    Outcome send(HttpRequest request) throws IOException {
        var from = PrintableAddress.of(request.uri());
        var body = new ArrivingBody(from, limits);
        // Not the request's own timeout: whether that ends at the headers is the JDK's to change, and a body has
        // limits of its own here.
        var answer = http.sendAsync(request, head -> body);
        try {
            return new Outcome.Answered(answer.get(limits.headers().toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return unreachable(from, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            body.close();
            return new Outcome.Unreachable(FetchFailed.because(
                    "%s did not answer within %s.".formatted(from, Spoken.duration(limits.headers())), e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            body.close();
            throw Interruption.of(from);
        }
    }

    private static Outcome unreachable(String from, Throwable cause) throws FetchFailed {
        if (cause instanceof ProtocolException) {
            throw FetchFailed.because("%s does not answer as a web server does.".formatted(from), cause);
        }
        if (cause instanceof SSLException) {
            throw FetchFailed.because(
                    "No secure connection to %s could be made; its certificate may have expired.".formatted(from),
                    cause);
        }
        if (cause instanceof IOException) {
            return new Outcome.Unreachable(FetchFailed.because("%s cannot be reached.".formatted(from), cause));
        }
        // The JDK lets some malformed headers, a length that is no number for one, through to its own arithmetic.
        throw FetchFailed.because("%s gives an answer that makes no sense.".formatted(from), cause);
    }
}
