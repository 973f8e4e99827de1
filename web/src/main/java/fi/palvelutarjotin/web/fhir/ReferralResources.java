package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Deadlines;
import fi.palvelutarjotin.catalog.referral.Event;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReferralMove;
import fi.palvelutarjotin.catalog.referral.SeenReferral;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.web.exchange.ReferralExchange;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;

/**
 * Writes a referral as the four resources that it is in FHIR, which share its id. Only {@link #patient} and what {@link
 * #request} is given hold something of the client.
 */
@Singleton
final class ReferralResources {

    private final ReferralExchange exchange;
    private final Deadlines deadlines;

    ReferralResources(ReferralExchange exchange, Deadlines deadlines) {
        this.exchange = exchange;
        this.deadlines = deadlines;
    }

    Task task(SeenReferral seen) {
        var referral = seen.referral();
        var id = referral.id().toString();
        var task = new Task();
        task.setId(id);
        task.getMeta().setVersionId(Integer.toString(seen.version())).setLastUpdated(Date.from(seen.since()));
        task.addIdentifier(identifier(referral.code()));
        task.setStatus(TaskStates.status(seen.state()));
        task.setBusinessStatus(TaskStates.businessStatus(seen.state()));
        reason(seen).ifPresent(task::setStatusReason);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(concept(Systems.TASK_CODE, "fulfill"));
        task.setFocus(new Reference("ServiceRequest/" + id));
        task.setFor(new Reference("Patient/" + id));
        task.setAuthoredOn(Date.from(seen.sent()));
        task.setLastModified(Date.from(seen.since()));
        task.setRequester(requester(seen));
        task.setOwner(receiver(referral.receiver()));
        deadlines
                .due(referral.kind(), seen.state(), seen.since())
                .ifPresent(due -> task.getRestriction().setPeriod(new Period().setEnd(Date.from(due))));
        var outcome = seen.last().outcome();
        if (outcome != null) {
            task.addOutput()
                    .setType(concept(Systems.SDOHCC, "resulting-activity"))
                    .setValue(concept(Systems.OUTCOME, outcome.code()));
        }
        return task;
    }

    /**
     * What is asked for.
     *
     * @param client what the client told, for who may read it; without it the resource says that it is a part only
     */
    ServiceRequest request(SeenReferral seen, Optional<ClientDetails> client) {
        var referral = seen.referral();
        var id = referral.id().toString();
        var request = new ServiceRequest();
        request.setId(id);
        request.getMeta().setVersionId(Integer.toString(seen.version())).setLastUpdated(Date.from(seen.since()));
        request.addIdentifier(identifier(referral.code()));
        request.setStatus(status(seen.state()));
        request.setIntent(ServiceRequestIntent.ORDER);
        request.setCode(concept(Systems.REFERRAL_KIND, referral.kind().code()));
        request.setSubject(new Reference("Patient/" + id));
        request.setAuthoredOn(Date.from(seen.sent()));
        request.setRequester(requester(seen));
        request.addPerformer(receiver(referral.receiver()));
        if (referral.listing() != null) {
            request.addPerformer(new Reference("HealthcareService/" + referral.listing()));
        }
        request.addSupportingInfo(new Reference("Consent/" + id));
        if (referral.follows() != null && seen.party() == Party.SENDER) {
            request.addReplaces(new Reference("ServiceRequest/" + referral.follows()));
        }
        if (client.isEmpty()) {
            request.getMeta()
                    .addTag(new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED", null));
            return request;
        }
        client.get().themes().forEach(theme -> request.addCategory(concept(Systems.THEME, theme)));
        if (!client.get().words().isEmpty()) {
            request.addReasonCode().setText(client.get().words());
        }
        return request;
    }

    /** The client, as far as anything is known of them: no identity number, no address, no day of birth. */
    static Patient patient(SeenReferral seen, ClientDetails client) {
        var patient = new Patient();
        patient.setId(seen.referral().id().toString());
        patient.addName().setText(client.name());
        var telecom = patient.addTelecom()
                .setSystem(
                        switch (client.way()) {
                            case CALL -> ContactPointSystem.PHONE;
                            case TEXT_MESSAGE -> ContactPointSystem.SMS;
                            case MAIL -> ContactPointSystem.EMAIL;
                        })
                .setValue(client.contact());
        if (!client.time().isEmpty()) {
            telecom.addExtension(new Extension(Systems.CONTACT_COMMENT, new StringType(client.time())));
        }
        patient.addCommunication()
                .setLanguage(concept(Systems.LANGUAGE, client.language().code()));
        if (client.municipality() != null) {
            patient.addExtension(new Extension(
                    Systems.MUNICIPALITY_EXTENSION, new Coding(Systems.MUNICIPALITY, client.municipality(), null)));
        }
        if (client.protectedPerson()) {
            patient.getMeta().addSecurity(new Coding(Systems.SECURITY_LABEL, Systems.NON_DISCLOSURE, null));
        }
        return patient;
    }

    /** What the client agreed to. */
    Consent consent(SeenReferral seen) {
        var id = seen.referral().id().toString();
        var consent = new Consent();
        consent.setId(id);
        consent.setStatus(seen.last().event() == Event.WITHDRAW ? ConsentState.INACTIVE : ConsentState.ACTIVE);
        consent.setScope(concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
        consent.addCategory(concept("http://loinc.org", "59284-0"));
        consent.setPatient(new Reference("Patient/" + id));
        consent.setDateTime(Date.from(seen.sent()));
        consent.addPolicy().setUri("https://eur-lex.europa.eu/eli/reg/2016/679/oj");
        consent.getProvision().setType(ConsentProvisionType.PERMIT).addAction(disclosing());
        consent.getProvision()
                .addProvision()
                .setType(exchange.allowsFeedback(seen) ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY)
                .addAction(disclosing())
                .addPurpose(new Coding(Systems.CONSENT_PURPOSE, "feedback", null));
        return consent;
    }

    private static Optional<CodeableConcept> reason(SeenReferral seen) {
        var last = seen.last();
        return switch (seen.state()) {
            case REJECTED, RETURNED, DISCONTINUED, NOT_REACHED, CANCELLED, EXPIRED, REROUTED ->
                Optional.of(reason(last));
            default -> Optional.empty();
        };
    }

    /** A reason from the list; where none is asked for, what happened and by whom. */
    private static CodeableConcept reason(ReferralMove last) {
        if (last.reason() != null) {
            return concept(Systems.REASON, last.reason().code())
                    .setText(last.reason().code());
        }
        return concept(Systems.STATE, last.to().code())
                .setText(last.event().code() + " by " + last.party().code());
    }

    private static ServiceRequestStatus status(State state) {
        return switch (state) {
            case DRAFT -> ServiceRequestStatus.DRAFT;
            case SENT, RECEIVED, IN_PROGRESS, IN_CONTACT, STARTED -> ServiceRequestStatus.ACTIVE;
            case ENDED -> ServiceRequestStatus.COMPLETED;
            case REJECTED, NOT_REACHED, DISCONTINUED, RETURNED, CANCELLED, EXPIRED, REROUTED ->
                ServiceRequestStatus.REVOKED;
        };
    }

    /** Who sends is known to the receiver from the client; here nobody is named. */
    private static Reference requester(SeenReferral seen) {
        return new Reference().setDisplay(seen.referral().byProfessional() ? "Professional" : "Client");
    }

    private static Reference receiver(Receiver receiver) {
        var reference = new Reference().setDisplay(receiver.name());
        return receiver.organisation() == null
                ? reference
                : reference.setReference("Organization/" + receiver.organisation());
    }

    private static Identifier identifier(String code) {
        return new Identifier()
                .setType(concept(Systems.IDENTIFIER_TYPE, "FILL"))
                .setSystem(Systems.REFERRAL_CODE)
                .setValue(code);
    }

    private static CodeableConcept disclosing() {
        return concept("http://terminology.hl7.org/CodeSystem/consentaction", "disclose");
    }

    private static CodeableConcept concept(String system, String code) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
