package fi.palvelutarjotin.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.OAuthFlow;
import io.swagger.v3.oas.annotations.security.OAuthFlows;
import io.swagger.v3.oas.annotations.security.OAuthScope;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the API as a whole; the document is made of the annotations when compiling. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Palvelutarjotin",
                        version = "1",
                        description =
                                "Wellbeing, leisure, support and volunteering activities of an area's organisations"
                                        + " and municipalities, open to all without a key; referrals, for clients that the"
                                        + " operator has given a secret. Errors are application/problem+json"
                                        + " (RFC 9457). Answers carry an ETag; send it back in If-None-Match.",
                        license =
                                @License(
                                        name = "EUPL-1.2",
                                        url = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"),
                        contact = @Contact(name = "The maintainers of this service", url = "/")))
@SecurityScheme(
        name = "client",
        type = SecuritySchemeType.OAUTH2,
        description = "For referrals only. A token holds for an hour.",
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "/oauth/token",
                                        scopes = {
                                            @OAuthScope(name = "referrals.send", description = "Send referrals"),
                                            @OAuthScope(
                                                    name = "referrals.receive",
                                                    description = "Answer referrals, and read what clients told"),
                                            @OAuthScope(
                                                    name = "referrals.read",
                                                    description = "Read where referrals stand")
                                        })))
final class ApiDescription {

    /** Where the compiler puts the document: its name is made of the title and version above. */
    static final String DOCUMENT = "META-INF/swagger/palvelutarjotin-1.yml";

    private ApiDescription() {}
}
