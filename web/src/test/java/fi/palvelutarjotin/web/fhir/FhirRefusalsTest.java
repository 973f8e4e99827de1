package fi.palvelutarjotin.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.web.oauth.ClientSite;
import fi.palvelutarjotin.web.oauth.ClientSite.Program;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers and what cannot be used: each fault is an OperationOutcome, and none of them says anything of a client. */
class FhirRefusalsTest {

    private static final String[] JSON = {"Content-Type", "application/fhir+json"};
    private static ClientSite site;
    private static FhirValidation validation;
    private static Program sender;
    private static Program choir;
    private static String task;

    @BeforeAll
    static void start() {
        site = new ClientSite();
        validation = new FhirValidation();
        sender = site.sender();
        choir = site.receiver(site.choir);
        var answer = post(sample().json());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        task = answer.body().replaceAll("(?s).*\"Task/([0-9a-f-]{36})\".*", "$1");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static SampleBundle sample() {
        return new SampleBundle(ClientSite.organisation(site.choir), site.choir.id(), true);
    }

    private static HttpResponse<String> post(String body) {
        return site.as(sender, "POST", "/fhir", body, JSON);
    }

    private static OperationOutcome outcome(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        assertThat(answer.body()).doesNotContain("Aino", "308T", "xception", "1234567", "drop table");
        var outcome = FhirValidation.CONTEXT.newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssue())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.getDiagnostics()).isNotBlank());
        return outcome;
    }

    private static Arguments fault(String name, String element, Consumer<SampleBundle> change) {
        return Arguments.of(name, element, change);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "an identity number",
                        "Bundle",
                        sample -> sample.patient
                                .addIdentifier()
                                .setSystem(Systems.IDENTITY_NUMBER)
                                .setValue("131052-308T")),
                fault(
                        "one in the words",
                        "Bundle",
                        sample -> sample.request.getReasonCodeFirstRep().setText("Tunnus on 131052Y308T")),
                fault(
                        "one in an extension",
                        "Bundle",
                        sample -> sample.task.getIdentifierFirstRep().setValue("131052-308T")),
                fault(
                        "another identifier",
                        "Patient.identifier",
                        sample -> sample.patient
                                .addIdentifier()
                                .setSystem("urn:x")
                                .setValue("5")),
                fault(
                        "an address",
                        "Patient.address",
                        sample -> sample.patient.addAddress().setCity("Tuusula")),
                fault(
                        "a day of birth",
                        "Patient.birthDate",
                        sample -> sample.patient.setBirthDateElement(new DateType("1952-10-13"))),
                fault(
                        "a diagnosis",
                        "ServiceRequest.reasonCode.coding",
                        sample -> sample.request
                                .getReasonCodeFirstRep()
                                .addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", "F32", null))),
                fault("a note", "Task.note", sample -> sample.task.addNote().setText("x")),
                fault(
                        "do not contact",
                        "ServiceRequest.orderDetail",
                        sample -> sample.request.addOrderDetail(
                                SampleBundle.concept(Systems.SDOHCC, "contacting-subject-prohibited"))),
                fault(
                        "no telephone number",
                        "Patient.telecom",
                        sample -> sample.patient.getTelecomFirstRep().setValue("aino")),
                fault(
                        "a pager",
                        "Patient.telecom.system",
                        sample -> sample.patient.getTelecomFirstRep().setSystem(ContactPointSystem.PAGER)),
                fault(
                        "two numbers",
                        "Patient.telecom",
                        sample -> sample.patient
                                .addTelecom()
                                .setSystem(ContactPointSystem.PHONE)
                                .setValue("050123456")),
                fault("no name", "Patient.name", sample -> sample.patient.setName(null)),
                fault(
                        "long words",
                        "Patient",
                        sample -> sample.request.getReasonCodeFirstRep().setText("a".repeat(501))),
                fault(
                        "an unknown municipality",
                        "Patient.extension",
                        sample -> ((Coding)
                                        sample.patient.getExtension().getFirst().getValue())
                                .setCode("999")),
                fault(
                        "no consent",
                        "Bundle.entry",
                        sample -> sample.bundle.getEntry().remove(1)),
                fault(
                        "a consent that denies",
                        "Consent.provision.type",
                        sample -> sample.consent.getProvision().setType(ConsentProvisionType.DENY)),
                fault("no policy", "Consent.policy", sample -> sample.consent.setPolicy(null)),
                fault(
                        "somebody else's consent",
                        "Consent.patient",
                        sample -> sample.consent.setPatient(new Reference("Patient/x"))),
                fault("a task done already", "Task.status", sample -> sample.task.setStatus(TaskStatus.COMPLETED)),
                fault("a task about nothing", "Task.focus", sample -> sample.task.setFocus(null)),
                fault("an open claim", "Task.owner", sample -> {
                    sample.task.setOwner(null);
                    sample.request.setPerformer(null);
                }),
                fault("who takes no referrals", "Task.owner", sample -> {
                    sample.task.setOwner(new Reference("Organization/" + ClientSite.organisation(site.silent)));
                    sample.request.setPerformer(null);
                }),
                fault(
                        "another's activity",
                        "Task.owner",
                        sample -> sample.task.setOwner(
                                new Reference("Organization/" + ClientSite.organisation(site.club)))),
                fault(
                        "an owner by another name",
                        "Task.owner",
                        sample -> sample.task.setOwner(new Reference("Practitioner/5"))),
                fault("no identifier", "Task.identifier", sample -> sample.task.setIdentifier(null)),
                fault("a batch", "Bundle.type", sample -> sample.bundle.setType(BundleType.BATCH)),
                fault(
                        "a put",
                        "Bundle.entry[0].request",
                        sample -> sample.bundle.getEntryFirstRep().getRequest().setMethod(HTTPVerb.PUT)),
                fault(
                        "an organisation",
                        "Bundle.entry[4]",
                        sample -> sample.bundle.addEntry().setResource(new Organization().setName("Uusi ry"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatHasToBeMendedIsToldByElement(String name, String element, Consumer<SampleBundle> change) {
        var sample = sample();
        change.accept(sample);
        var count = site.get(Referrals.class).ofSender(sender.client().id()).size();
        var outcome = outcome(post(sample.json()), 422);
        assertThat(outcome.getIssue().stream()
                        .flatMap(issue -> issue.getExpression().stream())
                        .map(Object::toString))
                .contains(element);
        assertThat(site.get(Referrals.class).ofSender(sender.client().id())).hasSize(count);
        assertThat(validation.errors(FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(outcome)))
                .isEmpty();
    }

    @Test
    void strangersFindNothingAndTokensAreForTheirScopes() {
        var club = site.receiver(site.club);
        var other = site.sender();
        for (var type : List.of("Task", "ServiceRequest", "Patient", "Consent")) {
            var path = "/fhir/" + type + "/" + task;
            outcome(site.send("GET", path, ""), 401);
            outcome(site.as(club, "GET", path, ""), 404);
            outcome(site.as(other, "GET", path, ""), 404);
            outcome(site.as(site.sender(Scope.SEND), "GET", path, ""), 403);
            outcome(site.as(choir, "GET", "/fhir/" + type + "/" + UUID.randomUUID(), ""), 404);
            outcome(site.as(choir, "GET", "/fhir/" + type + "/%27%20or%201=1", ""), 404);
        }
        outcome(site.as(site.receiver(site.choir, Scope.READ), "GET", "/fhir/Patient/" + task, ""), 404);
        var body = "{\"resourceType\":\"Task\",\"id\":\"" + task + "\",\"status\":\"accepted\",\"intent\":\"order\"}";
        outcome(site.send("PUT", "/fhir/Task/" + task, body, JSON), 401);
        outcome(site.as(club, "PUT", "/fhir/Task/" + task, body, JSON), 404);
        outcome(site.as(site.receiver(site.choir, Scope.READ), "PUT", "/fhir/Task/" + task, body, JSON), 403);
        outcome(site.as(choir, "POST", "/fhir", sample().json(), JSON), 403);
        outcome(site.send("POST", "/fhir", sample().json(), JSON), 401);
        for (var stranger : List.of(club, other)) {
            assertThat(site.as(stranger, "GET", "/fhir/Task?_id=" + task, "").body())
                    .contains("\"Bundle\"")
                    .doesNotContain("\"entry\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"resourceType\":\"Bundle\",\"tpye\":\"transaction\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Nothing\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"what\"}",
                "<Bundle xmlns=\"http://hl7.org/fhir\"/>"
            })
    void whatIsNoBundleIsRefused(String body) {
        assertThat(outcome(post(body), 400).getIssueFirstRep().getCode().toCode())
                .isEqualTo("invalid");
    }

    @Test
    void whatIsTooLargeInAnotherFormatOrElsewhereIsAnOperationOutcomeToo() {
        outcome(post("{\"resourceType\":\"Bundle\",\"id\":\"" + "a".repeat(70_000) + "\"}"), 413);
        outcome(post("{\"resourceType\":\"Bundle\",\"id\":\"" + "a".repeat(300_000) + "\"}"), 413);
        outcome(site.as(sender, "POST", "/fhir", "<Bundle/>", "Content-Type", "application/fhir+xml"), 415);
        outcome(site.send("GET", "/fhir/metadata", "", "Accept", "application/fhir+xml"), 406);
        outcome(site.send("GET", "/fhir/HealthcareService?_format=xml", ""), 406);
        outcome(site.send("GET", "/fhir/Observation/5", ""), 404);
        outcome(site.send("DELETE", "/fhir/HealthcareService/" + site.choir.id(), ""), 405);
        outcome(
                site.as(
                        choir,
                        "PUT",
                        "/fhir/Task/" + task,
                        "{\"resourceType\":\"Task\",\"status\":\"accepted\"}",
                        JSON),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HealthcareService?service-category=",
                "HealthcareService?service-type=",
                "HealthcareService?_lastUpdated=",
                "HealthcareService?_count=",
                "HealthcareService?_cursor=",
                "HealthcareService?sort=",
                "Location?near=",
                "Organization?_lastUpdated=gt",
                "Task?status=",
                "Task?_include=",
                "Task?_lastUpdated=",
                "Task?owner:missing="
            })
    void aParameterThatCannotBeUsedIsRefused(String search) {
        var value = URLEncoder.encode("' or 1=1; drop table listing; --", StandardCharsets.UTF_8);
        var answer = site.as(choir, "GET", "/fhir/" + search + value, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome", "\"http.").doesNotContain("xception", "SELECT");
    }

    @Test
    void aNumberThatNamesSomebodyIsNotTakenWithAStatusEither() {
        var body = """
                {"resourceType": "Task", "id": "%s", "status": "failed", "intent": "order",
                 "statusReason": {"text": "131052-308T ei vastaa"}}
                """.formatted(task);
        outcome(site.as(choir, "PUT", "/fhir/Task/" + task, body, JSON), 422);
    }

    @ParameterizedTest
    @CsvSource({"Accept, ;;;", "Accept, x", "Accept, text/html", "Accept-Language, ;;;", "Authorization, ' '"})
    void aHeaderThatIsNoneIsNoErrorOfOurs(String name, String value) {
        for (var path : List.of("/fhir/HealthcareService", "/fhir/Task")) {
            var answer = site.send("GET", path, "", name, value);
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
            assertThat(answer.body()).contains("resourceType").doesNotContain("xception");
        }
    }
}
