package fi.palvelutarjotin.web.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** A referral as a record system would send it; a test changes what it is about. */
final class SampleBundle {

    final Patient patient = new Patient();
    final Consent consent = new Consent();
    final ServiceRequest request = new ServiceRequest();
    final Task task = new Task();
    final Bundle bundle = new Bundle();

    SampleBundle(UUID organisation, UUID listing, boolean feedback) {
        patient.addName().setText("Aino");
        patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setValue("+358 40 1234567")
                .addExtension(new Extension(Systems.CONTACT_COMMENT, new StringType("aamulla")));
        patient.addCommunication().setLanguage(concept(Systems.LANGUAGE, "sv-FI"));
        patient.addExtension(
                new Extension(Systems.MUNICIPALITY_EXTENSION, new Coding(Systems.MUNICIPALITY, "858", "Tuusula")));
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
        consent.addCategory(concept("http://loinc.org", "59284-0"));
        consent.addPolicy().setUri("https://hva.example/suostumus/2026-11");
        consent.getProvision().setType(ConsentProvisionType.PERMIT);
        consent.getProvision()
                .addProvision()
                .setType(feedback ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY)
                .addPurpose(new Coding(Systems.CONSENT_PURPOSE, "feedback", null));
        request.setStatus(ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequestIntent.ORDER);
        request.addPerformer(new Reference("HealthcareService/" + listing));
        request.addReasonCode().setText("Haluaisin laulaa.");
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(concept(Systems.TASK_CODE, "fulfill"));
        task.setOwner(new Reference("Organization/" + organisation));
        task.addIdentifier().setSystem("https://hva.example/lahete").setValue("HL-" + UUID.randomUUID());
        bundle.setType(BundleType.TRANSACTION);
        var toPatient = add(patient);
        var toConsent = add(consent);
        var toRequest = add(request);
        add(task);
        consent.setPatient(toPatient);
        request.setSubject(toPatient.copy());
        request.addSupportingInfo(toConsent);
        task.setFor(toPatient.copy());
        task.setFocus(toRequest);
    }

    private Reference add(Resource resource) {
        var url = "urn:uuid:" + UUID.randomUUID();
        resource.setId(new IdType(url));
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
        return new Reference(url);
    }

    String json() {
        return FhirValidation.CONTEXT.newJsonParser().encodeResourceToString(bundle);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
