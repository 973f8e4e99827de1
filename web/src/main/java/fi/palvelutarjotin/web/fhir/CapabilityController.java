package fi.palvelutarjotin.web.fhir;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** Tells what can be done here, to anybody who asks. */
@Hidden
@Controller(Fhir.ROOT)
@Produces(MediaType.ALL)
final class CapabilityController {

    /** When what is told here last changed. */
    private static final Instant CHANGED = Instant.parse("2026-11-22T00:00:00Z");

    private static final Map<String, SearchParamType> CATALOGUE = Map.of(
            "_id", SearchParamType.TOKEN,
            "_lastUpdated", SearchParamType.DATE,
            "name", SearchParamType.STRING);

    private final Bundles bundles;
    private final Fhir fhir;

    CapabilityController(Bundles bundles, Fhir fhir) {
        this.bundles = bundles;
        this.fhir = fhir;
    }

    @Get("/metadata")
    HttpResponse<?> metadata(HttpRequest<?> request) {
        return fhir.answer(
                request,
                () -> fhir.write(HttpStatus.OK, statement(request)).header("Cache-Control", "public, max-age=3600"));
    }

    private CapabilityStatement statement(HttpRequest<?> request) {
        var statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDate(Date.from(CHANGED));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json");
        statement.getSoftware().setName("Palvelutarjotin");
        statement
                .getImplementation()
                .setDescription("What the catalogue lists, open to all, and referrals for clients of this service")
                .setUrl(bundles.root(request));
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.setDocumentation(
                "Referrals: send them as one transaction of a Patient, a Consent, a ServiceRequest and a Task,"
                        + " each created by POST. Follow them by Task?owner=…&_lastUpdated=gt…&_include=Task:focus, and answer by PUT"
                        + " of the Task with another status: accepted, in-progress, completed with an output, rejected or failed with a"
                        + " reason. What the client told is in Patient and ServiceRequest, read one by one; each reading is noted and"
                        + " shown to the client. No identity number is taken.");
        rest.getSecurity()
                .setDescription("OAuth 2.0 client credentials at /oauth/token: referrals.send, referrals.receive,"
                        + " referrals.read. The catalogue needs none.")
                .addService(new CodeableConcept().setText("OAuth"));
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        catalogue(rest, "HealthcareService")
                .addSearchParam(parameter("organization", SearchParamType.REFERENCE))
                .addSearchParam(parameter("service-category", SearchParamType.TOKEN))
                .addSearchParam(parameter("service-type", SearchParamType.TOKEN))
                .addSearchParam(parameter("active", SearchParamType.TOKEN));
        catalogue(rest, "Location")
                .addSearchParam(parameter("organization", SearchParamType.REFERENCE))
                .addSearchParam(parameter("status", SearchParamType.TOKEN));
        catalogue(rest, "Organization").addSearchParam(parameter("active", SearchParamType.TOKEN));
        var task = resource(rest, "Task");
        task.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
        task.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        task.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        task.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        task.setConditionalCreate(true);
        task.addSearchInclude("Task:focus");
        task.addSearchParam(parameter("_id", SearchParamType.TOKEN))
                .addSearchParam(parameter("_lastUpdated", SearchParamType.DATE))
                .addSearchParam(parameter("owner", SearchParamType.REFERENCE))
                .addSearchParam(parameter("status", SearchParamType.TOKEN));
        for (var type : new String[] {"ServiceRequest", "Patient", "Consent"}) {
            resource(rest, type).addInteraction().setCode(TypeRestfulInteraction.CREATE);
        }
        return statement;
    }

    private static CapabilityStatementRestResourceComponent catalogue(
            CapabilityStatementRestComponent rest, String type) {
        var resource = resource(rest, type);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        CATALOGUE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> resource.addSearchParam(parameter(entry.getKey(), entry.getValue())));
        return resource;
    }

    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type) {
        var resource = rest.addResource().setType(type);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addReferencePolicy(ReferenceHandlingPolicy.LITERAL);
        return resource;
    }

    private static CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent parameter(
            String name, SearchParamType type) {
        return new CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent()
                .setName(name)
                .setType(type);
    }
}
