package fi.palvelutarjotin.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Given;
import fi.palvelutarjotin.catalog.referral.Moved;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Reason;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.fhir.TaskStates.Meant;
import fi.palvelutarjotin.web.oauth.ClientSite;
import fi.palvelutarjotin.web.oauth.ClientSite.Program;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Examples of the closed loop that others made, with profiles that restate SDOHCC's rules: what of them fits here, and why
 * the rest does not. They are not part of the repository.
 */
class FhirExamplesTest {

    private static final Path FOLDER = Path.of(System.getProperty("shared.dir", "../shared"), "fhir");
    private static final String[] JSON = {"Content-Type", "application/fhir+json"};
    private static ClientSite site;
    private static FhirValidation validation;
    private static Program sender;
    private static Program choir;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "SKIPPED: no examples of FHIR in " + FOLDER);
        try (var files = Files.list(FOLDER.resolve("profiles-lite"))) {
            validation = new FhirValidation(files.map(FhirExamplesTest::parse).toList());
        }
        site = new ClientSite();
        sender = site.sender();
        choir = site.receiver(site.choir);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static Resource parse(Path file) {
        return (Resource) FhirValidation.CONTEXT.newJsonParser().parseResource(text(file));
    }

    private static Resource example(String name) {
        return parse(FOLDER.resolve("examples").resolve(name + ".json"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Resource resource) {
        return FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }

    @Test
    void allThatAreMeantToBeValidAreAndTheOthersAreNot() throws IOException {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            var all = files.sorted().toList();
            assertThat(all).hasSize(26);
            for (var file : all) {
                var errors = validation.errors(text(file), profiles(file));
                var isInvalid = file.getFileName().toString().startsWith("invalid-");
                assertThat(errors.isEmpty())
                        .as(file.getFileName() + " " + errors)
                        .isNotEqualTo(isInvalid);
            }
        }
    }

    private static String[] profiles(Path file) {
        return switch (parse(file).fhirType()) {
            case "Task" -> new String[] {"urn:example:lite:referral-task-lite"};
            case "HealthcareService" -> new String[] {"urn:example:lite:referral-healthcareservice-lite"};
            default -> new String[0];
        };
    }

    /** The example's own bundle, with what it says of the catalogue left to the catalogue. */
    private static Bundle ours() {
        var bundle = (Bundle) example("bundle-transaction-new-referral");
        var taken = Set.of("Patient", "Consent", "ServiceRequest", "Task");
        bundle.getEntry().removeIf(entry -> !taken.contains(entry.getResource().fhirType()));
        for (var entry : bundle.getEntry()) {
            entry.getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(entry.getResource().fhirType());
            if (entry.getResource() instanceof Task task) {
                task.setOwner(new Reference("Organization/" + ClientSite.organisation(site.choir)));
                task.getIdentifierFirstRep().setValue("HL-" + UUID.randomUUID());
            }
            if (entry.getResource() instanceof ServiceRequest request) {
                request.setPerformer(List.of(new Reference("HealthcareService/" + site.choir.id())));
            }
        }
        return bundle;
    }

    private static HttpResponse<String> post(Bundle bundle) {
        return site.as(sender, "POST", "/fhir", write(bundle), JSON);
    }

    private static String sent() {
        var answer = post(ours());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"Task/([0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void theNewReferralIsTakenOnceItRefersToTheCatalogueInsteadOfWritingIt() {
        var refused = post((Bundle) example("bundle-transaction-new-referral"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Bundle.entry[1]", "Bundle.entry[4]", "Bundle.entry[0].request");
        var id = sent();
        assertThat(site.as(choir, "GET", "/fhir/Patient/" + id, "").body()).contains("Testi Asiakas", "+358500000000");
        var request = site.as(choir, "GET", "/fhir/ServiceRequest/" + id, "").body();
        assertThat(request).contains("Yksinäisyys, vähäinen liikunta");
        assertThat(site.as(sender, "GET", "/fhir/Consent/" + id, "").body())
                .as("consent-feedback-denied is the one in the bundle")
                .contains("\"deny\"");
    }

    @Test
    void whatIsWrittenHereIsValidByTheProfilesToo() {
        var id = sent();
        for (var step : List.of("task-2-accepted", "task-3-in-progress-scheduled")) {
            assertThat(put(choir, id, step).statusCode()).isEqualTo(200);
            assertThat(validation.errors(
                            site.as(choir, "GET", "/fhir/Task/" + id, "").body(),
                            "urn:example:lite:referral-task-lite"))
                    .isEmpty();
        }
        var rejected = sent();
        assertThat(put(choir, rejected, "task-2-rejected-at-capacity").statusCode())
                .isEqualTo(200);
        var task = site.as(choir, "GET", "/fhir/Task/" + rejected, "").body();
        assertThat(validation.errors(task, "urn:example:lite:referral-task-lite"))
                .isEmpty();
        assertThat(task).contains("no-room").doesNotContain("täynnä syyskauteen");
    }

    private static HttpResponse<String> put(Program program, String id, String example) {
        var task = (Task) example(example);
        task.setId(id);
        return site.as(program, "PUT", "/fhir/Task/" + id, write(task), JSON);
    }

    /** Until a state in which the example means something. */
    private static void go(String id, @Nullable String events) {
        for (var code : events == null ? new String[0] : events.split(" ")) {
            var referrals = site.get(Referrals.class);
            var seen = referrals.find(UUID.fromString(id)).orElseThrow();
            assertThat(referrals.move(
                            seen.id(),
                            seen.version(),
                            Event.find(code).orElseThrow(),
                            Actor.of(Party.RECEIVER),
                            Given.reason(Reason.OTHER)))
                    .isInstanceOf(Moved.Done.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "task-1-requested,                          ,               200, sent",
        "task-1-requested-open-claim,               ,               200, sent",
        "task-2-accepted,                           ,               200, received",
        "task-2-rejected-at-capacity,               ,               200, rejected",
        "task-2-rejected-at-capacity,               receive,        200, rejected",
        "task-3-in-progress-scheduled,              receive,        200, in-contact",
        "task-3-in-progress-scheduled,              ,               409, sent",
        "task-3-in-progress-no-show,                receive,        422, received",
        "task-3-on-hold-waitlist,                   receive,        422, received",
        "task-4-cancelled,                          ,               409, sent",
        "task-4-completed,                          receive reach,  422, in-contact",
        "task-4-failed-no-contact,                  receive,        200, not-reached",
        "task-4-failed-no-contact,                  receive reach,  422, in-contact",
        "invalid-task-received-status,              ,               422, sent",
        "invalid-task-rejected-without-reason-text, ,               200, rejected",
    })
    void anExamplesStatusIsSetOrRefusedByTheTable(String example, @Nullable String before, int status, String after) {
        var id = sent();
        go(id, before);
        var answer = put(choir, id, example);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(site.get(Referrals.class)
                        .find(UUID.fromString(id))
                        .orElseThrow()
                        .state()
                        .code())
                .isEqualTo(after);
        if (status != 200) {
            assertThat(answer.body()).contains("OperationOutcome", "diagnostics");
        }
    }

    @Test
    void whoSentItCanCancel() {
        var id = sent();
        assertThat(put(sender, id, "task-4-cancelled").statusCode()).isEqualTo(200);
    }

    @Test
    void aPatientWithAnIdentityNumberAndOneWhoMustNotBeContactedAreRefused() {
        var named = ours();
        named.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .forEach(entry ->
                        entry.setResource(example("patient-turvakielto").setId("esim-asiakas")));
        var refused = post(named);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("henkilötunnus").doesNotContain("999X");

        var prohibited = ours();
        prohibited.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof ServiceRequest)
                .forEach(entry -> ((ServiceRequest) entry.getResource())
                        .setOrderDetail(
                                ((ServiceRequest) example("servicerequest-contact-prohibited")).getOrderDetail()));
        refused = post(prohibited);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ServiceRequest.orderDetail", "yhteydenottoon");
    }

    private enum Came {
        DONE,
        NOTHING,
        CONFLICT,
        UNCLEAR
    }

    /** What would come of setting a status, by the table alone; reasons and outcomes aside. */
    private static Came ask(State now, Task wish, Party by) {
        return switch (TaskStates.read(now, wish)) {
            case Meant.Nothing nothing -> Came.NOTHING;
            case Meant.Unclear unclear -> Came.UNCLEAR;
            case Meant.Happening happening ->
                Moves.ask(now, happening.event(), by) instanceof Moves.Answer.Allowed ? Came.DONE : Came.CONFLICT;
        };
    }

    private static Task wish(String status, String business) {
        var task = new Task();
        task.setStatus(TaskStatus.fromCode(status));
        if (!business.isEmpty()) {
            task.getBusinessStatus().addCoding().setSystem(Systems.BSER).setCode(business);
        }
        return task;
    }

    /** BSeR's table has an appointment that was missed or called off, and cancelling in two steps; here they are none. */
    @Test
    void ofTheTransitionsOf360XThoseAreMadeThatTheTableHas() throws IOException {
        var states =
                Map.of("2.0", State.SENT, "3.0", State.RECEIVED, "5.1.1", State.IN_CONTACT, "5.1.4", State.STARTED);
        var came = new EnumMap<Came, List<String>>(Came.class);
        for (var line : Files.readAllLines(FOLDER.resolve("state-machines/bser-360x-transitions.csv"))) {
            var row = line.split(",", -1);
            var now = states.get(row[4]);
            if (now != null) {
                var by = row[1].equals("initiator") ? Party.SENDER : Party.RECEIVER;
                came.computeIfAbsent(ask(now, wish(row[5], row[6]), by), any -> new ArrayList<>())
                        .add(row[0]);
            }
        }
        assertThat(came)
                .isEqualTo(Map.of(
                        Came.DONE, List.of("02", "03", "05", "06", "15", "16", "30"),
                        Came.NOTHING, List.of("11", "29"),
                        Came.CONFLICT, List.of("08", "09", "10", "25", "26"),
                        Came.UNCLEAR, List.of("04", "07", "12", "13", "14", "27", "28", "31", "32")));
    }

    @Test
    void ofTheTransitionsOfSdohccThoseAreMadeThatTheTableHas() throws IOException {
        var machine = site.get(JsonMapper.class)
                .readValue(text(FOLDER.resolve("state-machines/gravity-referral-task.json")), JsonNode.class);
        var made = new ArrayList<String>();
        var all = new ArrayList<String>();
        Objects.requireNonNull(Objects.requireNonNull(machine).get("transitions"))
                .entries()
                .forEach(from -> {
                    for (var to : from.getValue().values()) {
                        var edge = from.getKey() + " " + to.getStringValue();
                        all.add(edge);
                        var isMade = TaskStates.states(TaskStatus.fromCode(from.getKey())).stream()
                                .anyMatch(state -> Stream.of(Party.SENDER, Party.RECEIVER)
                                        .anyMatch(by -> ask(state, wish(to.getStringValue(), ""), by) == Came.DONE));
                        if (isMade) {
                            made.add(edge);
                        }
                    }
                });
        assertThat(all).hasSize(17);
        assertThat(made)
                .as("nothing waits on hold, nothing is completed before the client was reached, and once they were the"
                        + " client alone can take it back")
                .containsExactlyInAnyOrder(
                        "draft requested",
                        "requested accepted",
                        "requested rejected",
                        "requested cancelled",
                        "accepted in-progress",
                        "accepted cancelled",
                        "accepted failed",
                        "in-progress completed",
                        "in-progress failed");
    }
}
