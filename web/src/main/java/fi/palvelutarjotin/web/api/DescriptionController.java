package fi.palvelutarjotin.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Gives the API's own description. */
@Controller("/api/v1")
@Tag(name = "Description")
final class DescriptionController {

    private static final MediaType YAML = MediaType.of("application/yaml");

    private final Conditional answers;
    private final byte[] document;

    DescriptionController(Conditional answers) {
        this.answers = answers;
        document = read();
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    @Operation(operationId = "description", summary = "This document")
    @ApiResponse(responseCode = "200", description = "An OpenAPI 3 document")
    HttpResponse<?> description(HttpRequest<?> request) {
        return answers.bytes(request, document, YAML, Conditional.FOR_AN_HOUR);
    }

    private static byte[] read() {
        try (var file = DescriptionController.class.getClassLoader().getResourceAsStream(ApiDescription.DOCUMENT)) {
            if (file == null) {
                throw new IllegalStateException("the build made no " + ApiDescription.DOCUMENT);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
