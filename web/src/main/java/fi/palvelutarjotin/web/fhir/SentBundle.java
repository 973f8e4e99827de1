package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.web.exchange.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * The transaction in which a referral comes: one each of four resources, all of them new, and nothing of the catalogue's.
 *
 * @param entries as they came
 */
record SentBundle(
        List<BundleEntryComponent> entries, Task task, ServiceRequest request, Patient patient, Consent consent) {

    private static final List<Class<? extends Resource>> TAKEN =
            List.of(Task.class, ServiceRequest.class, Patient.class, Consent.class);
    private static final int MOST_ENTRIES = 20;

    SentBundle {
        entries = List.copyOf(entries);
    }

    /** Empty when it is something else; then there are faults. */
    static Optional<SentBundle> read(Bundle bundle, List<Fault> faults) {
        if (bundle.getType() != BundleType.TRANSACTION || bundle.getEntry().size() > MOST_ENTRIES) {
            faults.add(Fault.of("Bundle.type", "fhir.bundle"));
            return Optional.empty();
        }
        var entries = bundle.getEntry();
        for (var at = 0; at < entries.size(); at++) {
            check(entries.get(at), "Bundle.entry[" + at + "]", faults);
        }
        for (var type : TAKEN) {
            if (all(entries, type).size() != 1) {
                faults.add(Fault.of("Bundle.entry", "fhir.bundle"));
            }
        }
        return faults.isEmpty()
                ? Optional.of(new SentBundle(
                        entries,
                        all(entries, Task.class).getFirst(),
                        all(entries, ServiceRequest.class).getFirst(),
                        all(entries, Patient.class).getFirst(),
                        all(entries, Consent.class).getFirst()))
                : Optional.empty();
    }

    private static void check(BundleEntryComponent entry, String way, List<Fault> faults) {
        var resource = entry.getResource();
        if (resource == null || TAKEN.stream().noneMatch(type -> type.isInstance(resource))) {
            faults.add(Fault.of(way, "fhir.entry"));
        } else if (entry.getRequest().getMethod() != HTTPVerb.POST
                || !resource.fhirType().equals(entry.getRequest().getUrl())) {
            faults.add(Fault.of(way + ".request", "fhir.post", resource.fhirType()));
        }
    }

    private static <T extends Resource> List<T> all(List<BundleEntryComponent> entries, Class<T> type) {
        var all = new ArrayList<T>();
        entries.stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(all::add);
        return all;
    }

    /** Whether a reference leads to a resource of this transaction. */
    boolean leadsTo(Reference reference, Resource resource) {
        var written = reference.getReference();
        return written != null
                && entries.stream()
                        .filter(entry -> entry.getResource() == resource)
                        .anyMatch(entry -> written.equals(entry.getFullUrl())
                                || written.equals(resource.fhirType() + "/"
                                        + resource.getIdElement().getIdPart()));
    }

    /** By what the sender knows it again: an identifier of the Task or ServiceRequest, or what is asked not to exist. */
    Optional<String> key() {
        return entries.stream()
                .filter(entry -> entry.getResource() == task || entry.getResource() == request)
                .map(entry -> entry.getRequest().getIfNoneExist())
                .filter(condition -> condition != null && condition.startsWith("identifier="))
                .map(condition -> condition.substring("identifier=".length()))
                .findFirst()
                .or(() -> written(task.getIdentifier()))
                .or(() -> written(request.getIdentifier()));
    }

    private static Optional<String> written(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .map(identifier -> identifier.getSystem() + "|" + identifier.getValue())
                .findFirst();
    }
}
