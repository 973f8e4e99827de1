package fi.palvelutarjotin.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** What the OpenAPI document says of the API as a whole; the document is made of the annotations when compiling. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Palvelutarjotin",
                        version = "1",
                        description =
                                "Wellbeing, leisure, support and volunteering activities of an area's organisations"
                                        + " and municipalities. Open to all, no key. Errors are application/problem+json"
                                        + " (RFC 9457). Answers carry an ETag; send it back in If-None-Match.",
                        license =
                                @License(
                                        name = "EUPL-1.2",
                                        url = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"),
                        contact = @Contact(name = "The maintainers of this service", url = "/")))
final class ApiDescription {

    /** Where the compiler puts the document: its name is made of the title and version above. */
    static final String DOCUMENT = "META-INF/swagger/palvelutarjotin-1.yml";

    private ApiDescription() {}
}
