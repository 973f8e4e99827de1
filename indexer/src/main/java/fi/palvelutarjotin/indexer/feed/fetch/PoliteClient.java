package fi.palvelutarjotin.indexer.feed.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches feeds as a guest should: says who asks, asks one thing at a time and not too often, asks again only where
 * that may help, takes no more than a limit, and follows nobody into our own network.
 *
 * <p>Every fault is an {@link IOException} whose message is a sentence for the person who runs the feed; none names a
 * password or a key. Streams must be closed; a body that breaks off is not asked for again, because its reader has had
 * the beginning already. The numbers are in {@link FetchLimits}, the reasons in {@code
 * docs/decisions/feed-fetching.md}.
 */
@Singleton
public final class PoliteClient {

    private final HttpClient http;
    private final AddressGuard guard;
    private final HostGates gates;
    private final Requests requests;
    private final PatientExchange exchange;
    private final FetchLimits limits;

    /** The feed's address as the operator gave it; empty for addresses of strangers. */
    private final Optional<URI> feed;

    @Inject
    public PoliteClient(FetchSettings settings, FetchLimits limits, FetchTime time) {
        // Redirects are followed here, because every hop is to be checked; HTTP/2 gains nothing for one at a time.
        this.http = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.guard = new AddressGuard(settings.privateAddresses(), InetAddress::getAllByName);
        this.gates = new HostGates(limits, time);
        this.requests = new Requests(settings.userAgent());
        this.exchange = new PatientExchange(new Exchange(http, limits), limits, time);
        this.limits = limits;
        this.feed = Optional.empty();
    }

    private PoliteClient(PoliteClient shared, URI feed) {
        this.http = shared.http;
        this.guard = shared.guard;
        this.gates = shared.gates;
        this.requests = shared.requests;
        this.exchange = shared.exchange;
        this.limits = shared.limits;
        this.feed = Optional.of(feed);
    }

    /**
     * The same client for one feed: the host that the operator named may lie inside our own network, and gets the user
     * and password that stand in its address. Links and redirects from there to other hosts have no such trust.
     */
    public PoliteClient forFeed(URI address) {
        return new PoliteClient(this, address);
    }

    /**
     * Fetches a page.
     *
     * @throws FetchFailed with a sentence that says what went wrong and where
     * @throws java.io.InterruptedIOException when the reading thread was interrupted; it stays marked so
     */
    public InputStream get(URI page) throws IOException {
        return fetch(page, Optional.empty()).orElseThrow(() -> new IllegalStateException("No condition was set"));
    }

    /**
     * Fetches a page unless the server says that it is as it was.
     *
     * @return empty when it has not changed
     * @throws FetchFailed with a sentence that says what went wrong and where
     * @throws java.io.InterruptedIOException when the reading thread was interrupted; it stays marked so
     */
    public Optional<InputStream> getIfChanged(URI page, Validators validators) throws IOException {
        return fetch(page, Optional.of(validators));
    }

    /** Makes the pauses between questions to this host longer; never shorter. */
    void slowDown(URI address, Duration pause) {
        gates.of(address).slowDown(pause);
    }

    /** The host that may lie inside our own network. */
    Optional<String> namedHost() {
        return feed.flatMap(AddressGuard::host);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    private Optional<InputStream> fetch(URI page, Optional<Validators> validators) throws IOException {
        var known = validators.flatMap(memory -> memory.find(page)).filter(validator -> !validator.isEmpty());
        var here = page;
        for (var hops = 0; hops <= limits.redirects(); hops++) {
            try (var reply = ask(here, known)) {
                switch (Answer.of(reply.response(), here, known.isPresent())) {
                    case Answer.Content content -> {
                        var body = reply.open(PrintableAddress.of(here), limits.bodyBytes());
                        var news = Validator.of(reply.response().headers());
                        validators.filter(memory -> !news.isEmpty()).ifPresent(memory -> memory.remember(page, news));
                        return Optional.of(body);
                    }
                    case Answer.Unchanged unchanged -> {
                        return Optional.empty();
                    }
                    case Answer.MovedTo moved -> here = moved.address();
                    case Answer.Refused refused -> throw refused.reason();
                }
            }
        }
        throw FetchFailed.because("%s sends us on and on: more than %d times from one address to the next."
                .formatted(PrintableAddress.of(page), limits.redirects()));
    }

    private Reply ask(URI address, Optional<Validator> known) throws IOException {
        guard.check(address, namedHost());
        var request = requests.to(address, known, feed);
        var gate = gates.of(address);
        var turn = gate.enter();
        try {
            return new Reply(exchange.send(request, gate, () -> guard.check(address, namedHost())), turn);
        } catch (IOException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }
}
