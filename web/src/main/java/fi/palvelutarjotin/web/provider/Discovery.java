package fi.palvelutarjotin.web.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself (OpenID Connect Discovery), kept for a while. */
final class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);

    /** While the provider is away, not everybody who comes waits for it in vain. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Issuer issuer;
    private final ProviderHttp http;
    private final Clock clock;
    private @Nullable Found found;
    private @Nullable Instant failed;

    Discovery(String issuer, ProviderHttp http, Clock clock) {
        this.issuer = new Issuer(issuer);
        this.http = http;
        this.clock = clock;
    }

    /** The description, and the keys by which the provider signs. */
    record Found(OIDCProviderMetadata provider, JWKSource<SecurityContext> keys, Instant at) {}

    /**
     * What the provider is like now.
     *
     * @throws IOException when it does not say, or says that it is another
     */
    synchronized Found get() throws IOException {
        var now = clock.instant();
        var known = found;
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return known;
        }
        var before = failed;
        if (before != null && now.isBefore(before.plus(REST))) {
            throw new IOException("it was away a moment ago");
        }
        try {
            var fresh = ask(now);
            found = fresh;
            failed = null;
            return fresh;
        } catch (GeneralException | IllegalArgumentException e) {
            failed = now;
            throw new IOException("its description cannot be used", e);
        } catch (IOException e) {
            failed = now;
            throw e;
        }
    }

    private Found ask(Instant now) throws IOException, GeneralException {
        var address = OIDCProviderMetadata.resolveURL(issuer);
        var provider = OIDCProviderMetadata.parse(http.retrieveResource(address).getContent());
        if (!provider.getIssuer().equals(issuer)) {
            throw new IOException("it calls itself another");
        }
        for (var needed : new @Nullable URI[] {
            provider.getAuthorizationEndpointURI(), provider.getTokenEndpointURI(), provider.getJWKSetURI()
        }) {
            if (needed == null || !ProviderSettings.isSafe(needed)) {
                throw new IOException("an address is missing or not encrypted");
            }
        }
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        Objects.requireNonNull(provider.getJWKSetURI()).toURL(), http)
                .cache(KEPT.toMillis(), ProviderHttp.PATIENCE.toMillis())
                .refreshAheadCache(false)
                .build();
        return new Found(provider, keys, now);
    }
}
