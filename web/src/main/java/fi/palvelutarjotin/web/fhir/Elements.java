package fi.palvelutarjotin.web.fhir;

import fi.palvelutarjotin.web.exchange.Fault;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Which elements of what is sent are taken. What is not kept is refused and not left out in silence: so the sender learns
 * not to send it, and nothing that nobody expects comes in with it.
 */
final class Elements {

    private static final Set<String> PATIENT =
            Set.of("id", "meta", "active", "name", "telecom", "communication", "extension", "language");
    private static final Set<String> REQUEST = Set.of(
            "id",
            "meta",
            "identifier",
            "status",
            "intent",
            "category",
            "priority",
            "code",
            "subject",
            "authoredOn",
            "requester",
            "performer",
            "reasonCode",
            "supportingInfo");
    private static final Set<String> TASK = Set.of(
            "id",
            "meta",
            "identifier",
            "status",
            "businessStatus",
            "intent",
            "priority",
            "code",
            "focus",
            "for",
            "authoredOn",
            "lastModified",
            "requester",
            "owner",
            "restriction");
    private static final Set<String> CONSENT = Set.of(
            "id",
            "meta",
            "status",
            "scope",
            "category",
            "patient",
            "dateTime",
            "performer",
            "organization",
            "source[x]",
            "policy",
            "policyRule",
            "provision");

    private Elements() {}

    static void check(SentBundle sent, List<Fault> faults) {
        check(sent.patient(), PATIENT, faults);
        check(sent.request(), REQUEST, faults);
        check(sent.task(), TASK, faults);
        check(sent.consent(), CONSENT, faults);
    }

    private static void check(Resource resource, Set<String> taken, List<Fault> faults) {
        resource.children().stream()
                .filter(Property::hasValues)
                .map(Property::getName)
                .filter(name -> !taken.contains(name))
                .map(name -> resource.fhirType() + "." + name)
                .map(Elements::fault)
                .forEach(faults::add);
    }

    private static Fault fault(String element) {
        // To leave that one out would turn "do not contact" into its opposite.
        return element.equals("ServiceRequest.orderDetail")
                ? Fault.of(element, "fhir.order-detail")
                : Fault.of(element, "fhir.element", element);
    }
}
