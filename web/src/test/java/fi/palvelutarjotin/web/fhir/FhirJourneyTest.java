package fi.palvelutarjotin.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.StringClientParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.web.oauth.ClientSite;
import fi.palvelutarjotin.web.oauth.ClientSite.Program;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real FHIR client finds, refers, answers and reads over the real server; all that it gets is valid R4. */
class FhirJourneyTest {

    private static ClientSite site;
    private static FhirValidation validation;
    private static Program sender;
    private static Program choir;

    @BeforeAll
    static void start() {
        site = new ClientSite();
        validation = new FhirValidation();
        sender = site.sender();
        choir = site.receiver(site.choir);
        var receivers = site.get(Receivers.class);
        receivers.tellCapacity(
                receivers
                        .ofOrganisation(ClientSite.organisation(site.choir))
                        .orElseThrow()
                        .id(),
                Capacity.WAITING_LIST);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static IGenericClient anybody() {
        return FhirValidation.CONTEXT.newRestfulGenericClient(
                site.address("/fhir").toString());
    }

    private static IGenericClient as(Program program) {
        var client = anybody();
        client.registerInterceptor(new BearerTokenAuthInterceptor(program.token()));
        return client;
    }

    private static <T extends Resource> T valid(T resource) {
        assertThat(validation.errors(FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(resource)))
                .as(resource.fhirType())
                .isEmpty();
        return resource;
    }

    private static SampleBundle sample(boolean feedback) {
        return new SampleBundle(ClientSite.organisation(site.choir), site.choir.id(), feedback);
    }

    private static String send(SampleBundle sample) {
        var response = valid(as(sender).transaction().withBundle(sample.bundle).execute());
        var last = response.getEntry().getLast().getResponse();
        assertThat(last.getStatus()).startsWith("201");
        assertThat(last.getLocation()).startsWith("Task/");
        assertThat(((OperationOutcome) last.getOutcome()).getIssueFirstRep().getDiagnostics())
                .startsWith("https://palvelut.example.fi/fi/own/");
        return last.getLocation().substring("Task/".length());
    }

    private static Task read(Program program, String id) {
        return valid(as(program).read().resource(Task.class).withId(id).execute());
    }

    private static Task set(Program program, Task task) {
        return (Task) as(program).update().resource(task).execute().getResource();
    }

    @Test
    void whatIsFoundIsReferredAnsweredAndReadByItsSender() {
        assertThat(valid(anybody()
                                .capabilities()
                                .ofType(CapabilityStatement.class)
                                .execute())
                        .getFhirVersion()
                        .toCode())
                .isEqualTo("4.0.1");
        var found = valid(anybody()
                .search()
                .forResource(HealthcareService.class)
                .where(new StringClientParam("name").matches().value("kuo"))
                .returnBundle(Bundle.class)
                .execute());
        assertThat(found.getEntry()).hasSize(1);
        var service = (HealthcareService) found.getEntryFirstRep().getResource();
        assertThat(service.getName()).isEqualTo("Kuoro");
        assertThat(service.getExtensionByUrl(Systems.CAPACITY)).isNotNull();
        var organisation =
                UUID.fromString(service.getProvidedBy().getReferenceElement().getIdPart());
        var id = send(new SampleBundle(
                organisation, UUID.fromString(service.getIdElement().getIdPart()), true));

        var polled = valid(as(choir)
                .search()
                .forResource(Task.class)
                .where(new ReferenceClientParam("owner").hasId("Organization/" + organisation))
                .lastUpdated(new DateRangeParam(Date.from(site.clock.instant().minusSeconds(60)), null))
                .include(Task.INCLUDE_FOCUS)
                .returnBundle(Bundle.class)
                .execute());
        var task = polled.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> resource instanceof Task
                        && resource.getIdElement().getIdPart().equals(id))
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(polled))
                .doesNotContain("Aino", "laulaa", "1234567");
        assertThat(site.get(Referrals.class).readings(UUID.fromString(id)))
                .as("leafing through Tasks reads nothing of clients")
                .isEmpty();
        var patient = valid(as(choir).read().resource(Patient.class).withId(id).execute());
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("Aino");
        assertThat(patient.getTelecomFirstRep().getValue()).isEqualTo("+358 40 1234567");
        assertThat(patient.getCommunicationFirstRep()
                        .getLanguage()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("sv");
        assertThat(valid(as(choir)
                                .read()
                                .resource(ServiceRequest.class)
                                .withId(id)
                                .execute())
                        .getReasonCodeFirstRep()
                        .getText())
                .isEqualTo("Haluaisin laulaa.");
        assertThat(site.get(Referrals.class).readings(UUID.fromString(id))).hasSize(2);

        task.setStatus(TaskStatus.ACCEPTED).setBusinessStatus(null);
        var accepted = set(choir, task);
        assertThat(accepted.getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        accepted.setStatus(TaskStatus.INPROGRESS).setBusinessStatus(null);
        var going = set(choir, accepted);
        assertThat(going.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("in-contact");
        going.setStatus(TaskStatus.COMPLETED).setBusinessStatus(null);
        assertThatThrownBy(() -> set(choir, going))
                .isInstanceOfSatisfying(
                        UnprocessableEntityException.class,
                        refused -> assertThat(((OperationOutcome) refused.getOperationOutcome())
                                        .getIssueFirstRep()
                                        .getDiagnostics())
                                .contains("takes-part"));
        going.addOutput()
                .setType(SampleBundle.concept(Systems.SDOHCC, "resulting-activity"))
                .setValue(SampleBundle.concept(Systems.OUTCOME, "takes-part"));
        assertThat(set(choir, going).getStatus()).isEqualTo(TaskStatus.COMPLETED);

        var known = read(sender, id);
        assertThat(known.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(known.getOutputFirstRep()
                        .getValue()
                        .castToCodeableConcept(known.getOutputFirstRep().getValue())
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("takes-part");
        assertThatThrownBy(() ->
                        as(sender).read().resource(Patient.class).withId(id).execute())
                .as("who sent it reads nothing of the client, as on pages")
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(valid(as(sender).read().resource(Consent.class).withId(id).execute())
                        .getProvision()
                        .getProvisionFirstRep()
                        .getType()
                        .toCode())
                .isEqualTo("permit");
    }

    @Test
    void withoutLeaveTheSenderDoesNotHearWhatComesOfIt() {
        var id = send(sample(false));
        var task = read(choir, id);
        for (var status : List.of(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS)) {
            site.clock.forward(Duration.ofMinutes(1));
            task = set(choir, (Task) task.setStatus(status).setBusinessStatus(null));
        }
        assertThat(read(sender, id).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(read(choir, id).getStatus()).isEqualTo(TaskStatus.INPROGRESS);
    }

    @Test
    void theSameIdentifierIsSentOnce() {
        var sample = sample(true);
        var id = send(sample);
        var again = as(sender).transaction().withBundle(sample.bundle).execute();
        assertThat(again.getEntry()).allSatisfy(entry -> {
            assertThat(entry.getResponse().getStatus()).startsWith("200");
            assertThat(entry.getResponse().getLocation()).endsWith("/" + id);
        });
        var conditional = sample(true);
        var identifier = sample.task.getIdentifierFirstRep();
        conditional
                .bundle
                .getEntry()
                .getLast()
                .getRequest()
                .setIfNoneExist("identifier=" + identifier.getSystem() + "|" + identifier.getValue());
        assertThat(as(sender)
                        .transaction()
                        .withBundle(conditional.bundle)
                        .execute()
                        .getEntry()
                        .getLast()
                        .getResponse()
                        .getLocation())
                .isEqualTo("Task/" + id);
    }

    @Test
    void whatIsStaleOrNotInTheTableIsAConflict() {
        var id = send(sample(true));
        var seen = read(choir, id);
        set(choir, (Task) read(choir, id).setStatus(TaskStatus.ACCEPTED).setBusinessStatus(null));
        seen.setStatus(TaskStatus.REJECTED).setBusinessStatus(null);
        seen.setStatusReason(SampleBundle.concept(Systems.SDOHCC, "no-capacity"));
        assertThatThrownBy(() -> set(choir, seen))
                .as("the client tells in If-Match which version it saw")
                .isInstanceOf(PreconditionFailedException.class);
        var withoutHeader = site.as(
                choir,
                "PUT",
                "/fhir/Task/" + id,
                FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(seen),
                "Content-Type",
                "application/fhir+json");
        assertThat(withoutHeader.statusCode()).as(withoutHeader.body()).isEqualTo(409);
        var now = read(choir, id);
        assertThat(set(choir, now).getStatus())
                .as("the same again changes nothing")
                .isEqualTo(TaskStatus.ACCEPTED);
        now.setStatus(TaskStatus.CANCELLED).setBusinessStatus(null);
        assertThatThrownBy(() -> set(choir, now))
                .as("a receiver cannot cancel")
                .isInstanceOf(ResourceVersionConflictException.class);
        now.setStatus(TaskStatus.ONHOLD);
        assertThatThrownBy(() -> set(choir, now)).isInstanceOf(UnprocessableEntityException.class);
        var mine = read(sender, id);
        mine.setStatus(TaskStatus.CANCELLED).setBusinessStatus(null);
        assertThat(set(sender, mine).getStatusReason().getText()).isEqualTo("cancel by sender");
    }

    @Test
    void theCatalogueIsLeafedThroughByLinks() {
        var seen = new java.util.TreeSet<String>();
        var path = "/fhir/HealthcareService?_count=2";
        for (var pages = 0; path != null; pages++) {
            assertThat(pages).isLessThan(3);
            var bundle = valid(bundle(path));
            bundle.getEntry().forEach(entry -> {
                assertThat(entry.getFullUrl()).startsWith("https://palvelut.example.fi/fhir/HealthcareService/");
                assertThat(seen.add(((HealthcareService) entry.getResource()).getName()))
                        .isTrue();
            });
            var next = bundle.getLink("next");
            path = next == null ? null : next.getUrl().replace("https://palvelut.example.fi", "");
        }
        assertThat(seen).containsExactly("Kerho", "Kuoro", "Retki");
        assertThat(bundle("/fhir/Location?_count=1").getLink("next")).isNotNull();
        assertThat(bundle("/fhir/Organization").getEntry()).hasSize(3);
    }

    private static Bundle bundle(String path) {
        var answer = site.send("GET", path, "", "Accept", "application/fhir+json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirValidation.CONTEXT.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HealthcareService?name=KUORO",
                "HealthcareService?name:contains=UOR",
                "HealthcareService?name:exact=Kuoro",
                "HealthcareService?organization={organisation}",
                "HealthcareService?organization=Organization/{organisation}&service-type=activity",
                "HealthcareService?_id={listing}",
                "HealthcareService?_id={listing},0199f3a2-7c1e-7b52-9d3a-3f1f6f0f2a11&active=true",
                "Location?organization={organisation}&status=active",
                "Location?_id={listing}-0",
                "Organization?name=S%C3%A4vel",
                "Organization?_id={organisation}&_lastUpdated=ge2020-01-01&_format=json",
            })
    void searchesFindTheOneThatTheyMean(String search) {
        var bundle = valid(bundle("/fhir/" + filled(search, site.choir)));
        assertThat(bundle.getEntry()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HealthcareService?name=uoro",
                "HealthcareService?name=%25",
                "HealthcareService?name=' or '1'='1",
                "HealthcareService?organization=x",
                "HealthcareService?_id=' or 1=1",
                "HealthcareService?active=false",
                "HealthcareService?service-type=event",
                "HealthcareService?_lastUpdated=lt2020-01-01",
                "Location?_id={listing}-1",
                "Location?_id={listing}",
                "Organization?name='; drop table organisation; --",
            })
    void searchesThatMeanNothingFindNothing(String search) {
        assertThat(bundle("/fhir/" + filled(search, site.choir)).getEntry()).isEmpty();
    }

    @Test
    void eachResourceOfTheCatalogueIsReadByItsId() {
        assertThat(valid(anybody()
                                .read()
                                .resource(HealthcareService.class)
                                .withId(site.choir.id().toString())
                                .execute())
                        .getLocationFirstRep()
                        .getReference())
                .isEqualTo("Location/" + site.choir.id() + "-0");
        assertThat(valid(anybody()
                                .read()
                                .resource(Location.class)
                                .withId(site.choir.id() + "-0")
                                .execute())
                        .getAddress()
                        .getCity())
                .isEqualTo("Tuusula");
        assertThat(valid(anybody()
                                .read()
                                .resource(Organization.class)
                                .withId(ClientSite.organisation(site.choir).toString())
                                .execute())
                        .getIdentifierFirstRep()
                        .getValue())
                .isEqualTo("0201256-6");
    }

    private static String filled(String search, Listing listing) {
        return search.replace(
                        "{organisation}",
                        Objects.requireNonNull(listing.organisation()).id().toString())
                .replace("{listing}", listing.id().toString())
                .replace(" ", "%20")
                .replace("'", "%27");
    }
}
