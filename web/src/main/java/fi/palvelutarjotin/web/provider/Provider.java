package fi.palvelutarjotin.web.provider;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import fi.palvelutarjotin.web.site.SiteAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider by which people sign in: authorization code with PKCE, state and nonce (OpenID Connect Core, section 3.1;
 * RFC 9700). Nothing of a person is logged, and no message of the provider's.
 */
@Singleton
public final class Provider implements CheckedAtStart {

    /** Where the provider sends people back; the operator tells it to the provider. */
    public static final String BACK = "/sign-in/back";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final ProviderSettings settings;
    private final ProviderHttp http = new ProviderHttp();
    private final SiteAddress site;
    private final @Nullable Discovery discovery;
    private final TokenExchange tokens;

    Provider(ProviderSettings settings, SiteAddress site, Sealing sealing, Clock clock) {
        this.settings = settings;
        this.site = site;
        if (settings.issuer().isPresent() && (site.configured().isEmpty() || !sealing.isReady())) {
            throw new IllegalArgumentException("The setting palvelutarjotin.provider.issuer needs"
                    + " palvelutarjotin.site.base-address, where the provider sends people back, and"
                    + " palvelutarjotin.sealing.key, without which there are no accounts.");
        }
        discovery = settings.issuer()
                .map(issuer -> new Discovery(issuer, http, clock))
                .orElse(null);
        tokens = new TokenExchange(settings, http);
    }

    /** Whether there is one. */
    public boolean isThere() {
        return discovery != null;
    }

    public String name(Language language) {
        return settings.name(language);
    }

    /** Where somebody is to be sent; empty when the provider is away. */
    public Optional<URI> begin(Secrets secrets, Language reader) {
        return found("begin").map(provider -> {
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, new Scope("openid", "email"), clientId(), back())
                    .endpointURI(provider.provider().getAuthorizationEndpointURI())
                    .state(new State(secrets.state()))
                    .nonce(new Nonce(secrets.nonce()))
                    .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                    .uiLocales(locales(reader));
            if (!settings.acrValues().isEmpty()) {
                request.acrValues(settings.acrValues().stream().map(ACR::new).toList());
            }
            return request.build().toURI();
        });
    }

    /**
     * Looks at what somebody brought back.
     *
     * @param brought the parameters of the address
     * @param secrets of the browser that brought it
     */
    public ProviderAnswer end(Map<String, List<String>> brought, Secrets secrets) {
        var found = found("end");
        if (found.isEmpty()) {
            return new ProviderAnswer.Away();
        }
        try {
            var answer = AuthenticationResponseParser.parse(back(), brought);
            if (!isOfThisQuestion(answer, secrets, found.get().provider())) {
                LOG.warn("What came back from the provider is of another question or of another provider.");
                return new ProviderAnswer.NotBelieved();
            }
            if (answer instanceof AuthenticationSuccessResponse success && success.getAuthorizationCode() != null) {
                return tokens.redeem(success.getAuthorizationCode(), back(), secrets, found.get());
            }
            return new ProviderAnswer.Cancelled();
        } catch (ParseException | IllegalArgumentException e) {
            LOG.warn("What came back from the provider cannot be read.");
            return new ProviderAnswer.NotBelieved();
        }
    }

    /** Where one signs out there, too (OpenID Connect RP-Initiated Logout); empty when it does not offer that. */
    public Optional<String> signOut(Language reader, String backTo) {
        return found("sign out")
                .map(provider -> provider.provider().getEndSessionEndpointURI())
                .filter(ProviderSettings::isSafe)
                .map(address -> new LogoutRequest(
                                address,
                                null,
                                null,
                                clientId(),
                                URI.create(site.configured().orElseThrow() + backTo),
                                null,
                                locales(reader))
                        .toURI()
                        .toString());
    }

    private static boolean isOfThisQuestion(
            AuthenticationResponse answer, Secrets secrets, OIDCProviderMetadata provider) {
        var issuer = answer.getIssuer();
        var fromThere = issuer == null
                ? !provider.supportsAuthorizationResponseIssuerParam()
                : issuer.equals(provider.getIssuer());
        return fromThere && new State(secrets.state()).equals(answer.getState());
    }

    private Optional<Discovery.Found> found(String what) {
        if (discovery == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(discovery.get());
        } catch (IOException e) {
            LOG.warn("The provider cannot be asked ({}): {}", what, e.getMessage());
            return Optional.empty();
        }
    }

    private static List<LangTag> locales(Language reader) {
        try {
            return List.of(LangTag.parse(reader.code()));
        } catch (com.nimbusds.langtag.LangTagException e) {
            throw new IllegalStateException(e);
        }
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId().orElseThrow());
    }

    private URI back() {
        return URI.create(site.configured().orElseThrow() + BACK);
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
