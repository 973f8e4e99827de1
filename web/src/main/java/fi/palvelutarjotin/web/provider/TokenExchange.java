package fi.palvelutarjotin.web.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.PersonClaims;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fi.palvelutarjotin.catalog.account.ProvedIdentity;
import fi.palvelutarjotin.web.mail.MailAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redeems a code, and believes of the tokens only what the provider has signed for us, now and for this question. */
final class TokenExchange {

    private static final Logger LOG = LoggerFactory.getLogger(TokenExchange.class);

    /** By a key that only the provider has. A secret that both have (HS256), or none at all, proves nothing to us. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final ProviderSettings settings;
    private final ProviderHttp http;

    TokenExchange(ProviderSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    ProviderAnswer redeem(AuthorizationCode code, URI back, Secrets secrets, Discovery.Found found) {
        try {
            var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(secrets.verifier()));
            var request = new TokenRequest.Builder(
                            found.provider().getTokenEndpointURI(), authentication(found.provider()), grant)
                    .build();
            var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(http));
            if (!(answer instanceof OIDCTokenResponse given)
                    || given.getOIDCTokens().getIDToken() == null) {
                LOG.warn("The provider does not redeem the code, or gives no ID token.");
                return new ProviderAnswer.NotBelieved();
            }
            var claims = validator(found).validate(given.getOIDCTokens().getIDToken(), new Nonce(secrets.nonce()));
            if (!isForUsNow(claims)) {
                LOG.warn("The provider's ID token was made for somebody else, or for later.");
                return new ProviderAnswer.NotBelieved();
            }
            var mail = mail(claims, given.getOIDCTokens().getAccessToken(), found.provider());
            var identity = new ProvedIdentity(
                    claims.getIssuer().getValue(), claims.getSubject().getValue(), mail);
            return new ProviderAnswer.Proved(identity, hasSecondFactor(claims));
        } catch (IOException | KeySourceException e) {
            LOG.warn("The provider does not answer.");
            return new ProviderAnswer.Away();
        } catch (BadJOSEException | JOSEException e) {
            // The message says which claim does not hold; none of those that are looked at is of a person.
            LOG.warn("The provider's ID token is not believed: {}", inOneLine(String.valueOf(e.getMessage())));
            return new ProviderAnswer.NotBelieved();
        } catch (ParseException | IllegalArgumentException e) {
            LOG.warn("The provider's answer cannot be read.");
            return new ProviderAnswer.NotBelieved();
        }
    }

    /** What the library looks at only where several are meant (azp), or not at all (nbf). */
    private boolean isForUsNow(IDTokenClaimsSet claims) {
        var party = claims.getAuthorizedParty();
        var from = claims.getDateClaim("nbf");
        return (party == null || party.getValue().equals(settings.clientId().orElseThrow()))
                && (from == null || !from.toInstant().isAfter(Instant.now().plus(CLOCKS_APART)));
    }

    private IDTokenValidator validator(Discovery.Found found) {
        var allowed = new HashSet<>(ALGORITHMS);
        var named = found.provider().getIDTokenJWSAlgs();
        if (named != null) {
            allowed.retainAll(named);
        }
        return new IDTokenValidator(
                found.provider().getIssuer(),
                new ClientID(settings.clientId().orElseThrow()),
                new JWSVerificationKeySelector<SecurityContext>(allowed, found.keys()),
                null);
    }

    private ClientAuthentication authentication(OIDCProviderMetadata provider) {
        var id = new ClientID(settings.clientId().orElseThrow());
        var secret = new Secret(settings.clientSecret().orElseThrow());
        var methods = provider.getTokenEndpointAuthMethods();
        // Basic is what a provider takes that names none (OpenID Connect Discovery, section 3).
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    /** From the ID token, or else from where the provider tells more of the person. */
    private Optional<String> mail(IDTokenClaimsSet claims, AccessToken access, OIDCProviderMetadata provider)
            throws IOException, ParseException {
        var told = new UserInfo(claims.toJSONObject());
        if (told.getEmailAddress() != null || provider.getUserInfoEndpointURI() == null) {
            return verified(told);
        }
        var answer = UserInfoResponse.parse(new UserInfoRequest(provider.getUserInfoEndpointURI(), access)
                .toHTTPRequest()
                .send(http));
        var info = answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
        // An answer about somebody else must not be used (OpenID Connect Core, section 5.3.2).
        return info == null || !info.getSubject().equals(claims.getSubject()) ? Optional.empty() : verified(info);
    }

    private Optional<String> verified(PersonClaims claims) {
        var isVerified = Boolean.TRUE.equals(claims.getEmailVerified())
                || claims.getEmailVerified() == null
                        && settings.mailIsVerified().orElse(false);
        return Optional.ofNullable(claims.getEmailAddress())
                .filter(any -> isVerified)
                .flatMap(MailAddress::parse);
    }

    private boolean hasSecondFactor(IDTokenClaimsSet claims) {
        var saying = settings.secondFactors();
        var amr = claims.getAMR();
        return claims.getACR() != null && saying.contains(claims.getACR().getValue())
                || amr != null && amr.stream().anyMatch(method -> saying.contains(method.getValue()));
    }

    private static String inOneLine(String message) {
        var line = message.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
