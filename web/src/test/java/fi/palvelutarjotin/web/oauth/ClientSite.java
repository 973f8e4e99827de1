package fi.palvelutarjotin.web.oauth;

import static fi.palvelutarjotin.catalog.testing.SampleListings.accepted;
import static fi.palvelutarjotin.catalog.testing.SampleListings.association;
import static fi.palvelutarjotin.catalog.testing.SampleListings.in;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.client.AccessTokens;
import fi.palvelutarjotin.catalog.client.ApiClient;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor;
import fi.palvelutarjotin.catalog.client.ApiClients;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.testing.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A site with two associations that take referrals, one that does not, a link worker, and programs that ask. */
public final class ClientSite implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final TestSite site;
    public final MovableClock clock;
    public final Listing choir;
    public final Listing club;
    public final Listing silent;
    private final HttpClient http = HttpClient.newHttpClient();

    public ClientSite() {
        site = TestSite.with(Map.of(
                "palvelutarjotin.site.base-address",
                "https://palvelut.example.fi",
                "palvelutarjotin.mail.host",
                "127.0.0.1",
                "palvelutarjotin.mail.port",
                1,
                "palvelutarjotin.mail.from",
                "palvelutarjotin@example.fi",
                "palvelutarjotin.sealing.key",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                MovableClock.SETTING,
                "true"));
        clock = get(MovableClock.class);
        site.index()
                .take(List.of(
                        accepted(
                                "a",
                                in(SampleListings.TUUSULA, "Tie 1", "Kuoro"),
                                association("Sävel ry", "0201256-6")),
                        accepted(
                                "b",
                                in(SampleListings.TUUSULA, "Tie 2", "Kerho"),
                                association("Kerho ry", "0116297-6")),
                        accepted(
                                "c",
                                in(SampleListings.TUUSULA, "Tie 3", "Retki"),
                                association("Retki ry", "2000000-8"))));
        site.index().catchUp();
        choir = listing("a");
        club = listing("b");
        silent = listing("c");
        receive(choir);
        receive(club);
        get(Receivers.class)
                .addMunicipality(
                        ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
    }

    /** A program with its secret. */
    public record Program(ApiClient client, String secret, String token) {
        @Override
        public String toString() {
            return client.name();
        }
    }

    public Program sender(Scope... scopes) {
        return program(
                new ActsFor.SendingUnit("05"), scopes.length == 0 ? new Scope[] {Scope.SEND, Scope.READ} : scopes);
    }

    public Program receiver(Listing arranged, Scope... scopes) {
        return program(
                new ActsFor.ReceivingOrganisation(organisation(arranged)),
                scopes.length == 0 ? new Scope[] {Scope.RECEIVE, Scope.READ} : scopes);
    }

    private Program program(ActsFor actsFor, Scope... scopes) {
        var added = get(ApiClients.class)
                .add("Järjestelmä " + NUMBER.incrementAndGet(), EnumSet.of(scopes[0], scopes), actsFor);
        assertThat(added).isInstanceOf(ApiClients.Added.Done.class);
        var done = (ApiClients.Added.Done) added;
        var token = get(AccessTokens.class).issue(done.client(), done.client().scopes());
        return new Program(done.client(), done.secret(), token);
    }

    public static UUID organisation(Listing listing) {
        return Objects.requireNonNull(listing.organisation()).id();
    }

    private Listing listing(String record) {
        return get(Listings.class)
                .findPublished(new Listing.SourceReference("test", record))
                .orElseThrow();
    }

    private void receive(Listing arranged) {
        var name = Objects.requireNonNull(arranged.organisation())
                .content()
                .name()
                .in(Language.FI)
                .orElseThrow();
        get(Receivers.class).addOrganisation(organisation(arranged), name, Language.FI, "sihteeri@example.fi");
    }

    public URI address(String path) {
        return site.address(path);
    }

    /** Asks; headers are name, value, name, value. A body that is empty is none. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks as a program. */
    public HttpResponse<String> as(Program program, String method, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + program.token()));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        all.addAll(List.of(headers));
        return send(method, path, body, all.toArray(String[]::new));
    }

    public <T> T get(Class<T> bean) {
        return site.index().get(bean);
    }

    @Override
    public void close() {
        http.close();
        site.close();
    }
}
