package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again where trouble may pass: a few times, ever later, and never sooner than the server wishes. */
final class PatientExchange {

    /** What must hold before every try, because names may lead elsewhere a moment later. */
    @FunctionalInterface
    interface Check {
        void run() throws IOException;
    }

    /** A try that failed. */
    private record Trouble(FetchFailed reason, Duration pause) {}

    private static final Logger LOG = LoggerFactory.getLogger(PatientExchange.class);

    private final Exchange exchange;
    private final RetryPlan plan;
    private final FetchLimits limits;
    private final FetchTime time;

    PatientExchange(Exchange exchange, FetchLimits limits, FetchTime time) {
        this.exchange = exchange;
        this.plan = new RetryPlan(limits);
        this.limits = limits;
        this.time = time;
    }

    HttpResponse<InputStream> send(HttpRequest request, HostGate gate, Check check) throws IOException {
        for (var tries = 1; ; tries++) {
            check.run();
            var outcome = exchange.send(request);
            if (outcome instanceof Exchange.Outcome.Answered answered
                    && !RetryPlan.mayPass(answered.response().statusCode())) {
                return answered.response();
            }
            var trouble = switch (outcome) {
                case Exchange.Outcome.Answered answered -> trouble(answered.response(), tries);
                case Exchange.Outcome.Unreachable nobody -> new Trouble(nobody.reason(), plan.backOff(tries));
            };
            if (tries >= limits.tries()) {
                throw trouble.reason();
            }
            LOG.info("{} Trying again in {}.", trouble.reason().getMessage(), Spoken.duration(trouble.pause()));
            sleep(trouble.pause(), gate, request);
        }
    }

    private Trouble trouble(HttpResponse<InputStream> response, int tries) throws IOException {
        response.body().close();
        var from = PrintableAddress.of(response.uri());
        var status = response.statusCode();
        var wish = RetryPlan.retryAfter(response.headers(), time.now()).orElse(Duration.ZERO);
        if (wish.compareTo(limits.longestRetryAfter()) > 0) {
            throw FetchFailed.answered(
                    status,
                    "%s asks us to come back in %s. (The server answered %d.)"
                            .formatted(from, Spoken.duration(wish), status));
        }
        var backOff = plan.backOff(tries);
        return new Trouble(
                FetchFailed.answered(
                        status,
                        "%s is in trouble or has too much to do; it may be well again later. (The server answered %d.)"
                                .formatted(from, status)),
                wish.compareTo(backOff) > 0 ? wish : backOff);
    }

    private void sleep(Duration pause, HostGate gate, HttpRequest request) throws IOException {
        try {
            time.sleep(pause);
            gate.waitForPause();
        } catch (InterruptedException e) {
            throw Interruption.of(PrintableAddress.of(request.uri()));
        }
    }
}
