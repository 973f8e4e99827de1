package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent.How;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.exchange.Fault;
import fi.palvelutarjotin.web.exchange.Sending;
import fi.palvelutarjotin.web.layout.PublicId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Reads a referral out of the four resources that it comes in. */
final class BundleReading {

    private final SentBundle sent;
    private final List<Fault> faults;

    private BundleReading(SentBundle sent, List<Fault> faults) {
        this.sent = sent;
        this.faults = faults;
    }

    /** What is to be sent; it means nothing when there are faults. */
    static Sending read(SentBundle sent, List<Fault> faults) {
        return new BundleReading(sent, faults).read();
    }

    private Sending read() {
        Elements.check(sent, faults);
        statuses();
        leads("Task.focus", sent.task().getFocus(), sent.request());
        leads("Task.for", sent.task().getFor(), sent.patient());
        leads("ServiceRequest.subject", sent.request().getSubject(), sent.patient());
        leads("Consent.patient", sent.consent().getPatient(), sent.patient());
        if (sent.request().getSupportingInfo().stream().noneMatch(info -> sent.leadsTo(info, sent.consent()))) {
            wrong("ServiceRequest.supportingInfo", "Consent");
        }
        if (sent.request().getReasonCode().stream()
                .flatMap(reason -> reason.getCoding().stream())
                .anyMatch(coding -> !Systems.THEME.equals(coding.getSystem()))) {
            // Such as a diagnosis.
            faults.add(
                    Fault.of("ServiceRequest.reasonCode.coding", "fhir.element", "ServiceRequest.reasonCode.coding"));
        }
        return new Sending(
                ReferralKind.ACTIVITY,
                List.of(goal()),
                client(),
                how(sent.consent()),
                text(sent.consent()),
                feedback());
    }

    private void statuses() {
        expect(sent.task().getStatus() == TaskStatus.REQUESTED, "Task.status", "requested");
        expect(sent.task().getIntent() == TaskIntent.ORDER, "Task.intent", "order");
        expect(sent.request().getStatus() == ServiceRequestStatus.ACTIVE, "ServiceRequest.status", "active");
        expect(sent.request().getIntent() == ServiceRequestIntent.ORDER, "ServiceRequest.intent", "order");
        expect(sent.consent().getStatus() == ConsentState.ACTIVE, "Consent.status", "active");
        expect(
                sent.consent().getProvision().getType() == ConsentProvisionType.PERMIT,
                "Consent.provision.type",
                "permit");
    }

    private Sending.Goal goal() {
        var owner = id("Task.owner", sent.task().getOwner(), "Organization");
        var performer = performer("Organization");
        var listing = performer("HealthcareService");
        if (owner.isPresent() && performer.isPresent() && !owner.equals(performer)) {
            faults.add(Fault.of("ServiceRequest.performer", "fhir.performer"));
        }
        if (owner.isEmpty() && performer.isEmpty() && listing.isEmpty()) {
            faults.add(Fault.of("Task.owner", "fhir.owner"));
        }
        return new Sending.Goal(owner.or(() -> performer).orElse(null), listing.orElse(null), null);
    }

    private Optional<UUID> performer(String type) {
        return sent.request().getPerformer().stream()
                .filter(performer -> type(performer).equals(type))
                .findFirst()
                .flatMap(performer -> id("ServiceRequest.performer", performer, type));
    }

    private ClientDetails client() {
        var patient = sent.patient();
        var telecom = telecom(patient);
        return new ClientDetails(
                patient.getName().stream().findFirst().map(BundleReading::name).orElse(""),
                telecom.flatMap(BundleReading::way).orElse(ContactWay.CALL),
                telecom.map(ContactPoint::getValue).orElse(""),
                telecom.map(BundleReading::time).orElse(""),
                language(patient),
                municipality(patient),
                themes(sent.request()),
                sent.request().getReasonCode().stream()
                        .map(CodeableConcept::getText)
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n")),
                patient.getMeta().getSecurity().stream()
                        .anyMatch(label -> Systems.NON_DISCLOSURE.equals(label.getCode())));
    }

    /** One way to be reached is kept; more are refused rather than chosen from. */
    private Optional<ContactPoint> telecom(Patient patient) {
        if (patient.getTelecom().size() > 1 || patient.getName().size() > 1) {
            faults.add(Fault.of("Patient.telecom", "fhir.one"));
        }
        var first = patient.getTelecom().stream().findFirst();
        if (first.isPresent() && first.flatMap(BundleReading::way).isEmpty()) {
            wrong("Patient.telecom.system", "phone, sms, email");
        }
        return first.filter(ContactPoint::hasValue);
    }

    private Language language(Patient patient) {
        var written = patient.getCommunication().stream()
                .flatMap(spoken -> spoken.getLanguage().getCoding().stream())
                .map(Coding::getCode)
                .filter(code -> code != null)
                .findFirst();
        var known = written.flatMap(code -> Language.find(code.split("-", 2)[0]));
        if (written.isPresent() && known.isEmpty()) {
            wrong("Patient.communication", "fi, sv, en, se");
        }
        return known.orElse(Language.FI);
    }

    private @Nullable String municipality(Patient patient) {
        for (var extension : patient.getExtension()) {
            if (Systems.MUNICIPALITY_EXTENSION.equals(extension.getUrl())
                    && extension.getValue() instanceof Coding coding
                    && coding.hasCode()) {
                return coding.getCode();
            }
            faults.add(Fault.of("Patient.extension", "fhir.element", "Patient.extension"));
        }
        return null;
    }

    private boolean feedback() {
        return sent.consent().getProvision().getProvision().stream()
                .filter(part -> part.getType() == ConsentProvisionType.PERMIT)
                .flatMap(part -> part.getPurpose().stream())
                .anyMatch(purpose ->
                        Systems.CONSENT_PURPOSE.equals(purpose.getSystem()) && "feedback".equals(purpose.getCode()));
    }

    private void leads(String element, Reference reference, Resource to) {
        if (!sent.leadsTo(reference, to)) {
            faults.add(Fault.of(element, "fhir.reference", element, to.fhirType()));
        }
    }

    private Optional<UUID> id(String element, Reference reference, String type) {
        if (!reference.hasReference()) {
            return Optional.empty();
        }
        var id = type(reference).equals(type)
                ? PublicId.parse(reference.getReferenceElement().getIdPart())
                : Optional.<UUID>empty();
        if (id.isEmpty()) {
            faults.add(Fault.of(element, "fhir.catalogue", element, type));
        }
        return id;
    }

    private void expect(boolean isSo, String element, String value) {
        if (!isSo) {
            wrong(element, value);
        }
    }

    private void wrong(String element, String values) {
        faults.add(Fault.of(element, "field.choice", element, values));
    }

    private static String type(Reference reference) {
        return Optional.ofNullable(reference.getReferenceElement().getResourceType())
                .orElse("");
    }

    private static String name(HumanName name) {
        return name.hasText() ? name.getText() : name.getNameAsSingleString();
    }

    private static String time(ContactPoint telecom) {
        return Optional.ofNullable(telecom.getExtensionByUrl(Systems.CONTACT_COMMENT))
                .filter(comment -> comment.getValue() instanceof StringType)
                .map(comment -> ((StringType) comment.getValue()).getValue())
                .orElse("");
    }

    private static Optional<ContactWay> way(ContactPoint telecom) {
        if (telecom.getSystem() == ContactPointSystem.PHONE) {
            return Optional.of(ContactWay.CALL);
        }
        if (telecom.getSystem() == ContactPointSystem.SMS) {
            return Optional.of(ContactWay.TEXT_MESSAGE);
        }
        return telecom.getSystem() == ContactPointSystem.EMAIL ? Optional.of(ContactWay.MAIL) : Optional.empty();
    }

    private static List<String> themes(ServiceRequest request) {
        return Stream.concat(request.getCategory().stream(), request.getReasonCode().stream())
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> Systems.THEME.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .distinct()
                .toList();
    }

    private static How how(Consent consent) {
        return consent.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .anyMatch(coding -> Systems.CONSENT_GIVEN.equals(coding.getSystem())
                                && How.SIGNED_ON_PAPER.code().equals(coding.getCode()))
                ? How.SIGNED_ON_PAPER
                : How.TOLD_TO_SENDER;
    }

    /** Which text the client agreed to: a Consent must name a policy or a rule (ppc-1). */
    private static String text(Consent consent) {
        return consent.getPolicy().stream()
                .map(Consent.ConsentPolicyComponent::getUri)
                .filter(uri -> uri != null)
                .findFirst()
                .or(() -> consent.getPolicyRule().getCoding().stream()
                        .map(Coding::getCode)
                        .filter(code -> code != null)
                        .findFirst())
                .orElse("");
    }
}
