package fi.palvelutarjotin.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;

/** HL7's own validator, without any server of terms. */
final class FhirValidation {

    static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private final FhirValidator validator;

    /** With conformance resources beside those of R4, and before them. */
    FhirValidation(List<Resource> more) {
        var own = new PrePopulatedValidationSupport(CONTEXT);
        more.forEach(own::addResource);
        var chain = new ArrayList<IValidationSupport>(List.of(
                own,
                new DefaultProfileValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new SnapshotGeneratingValidationSupport(CONTEXT)));
        var instance = new FhirInstanceValidator(new ValidationSupportChain(chain.toArray(IValidationSupport[]::new)));
        // What is ours no terminology server knows.
        instance.setNoTerminologyChecks(false);
        validator = CONTEXT.newValidator().registerValidatorModule(instance);
    }

    FhirValidation() {
        this(List.of());
    }

    /** What is wrong with a resource, by the profiles named beside that of its type. */
    List<String> errors(String json, String... profiles) {
        var options = new ValidationOptions();
        for (var profile : profiles) {
            options.addProfile(profile);
        }
        return validator.validateWithResult(json, options).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(FhirValidation::written)
                .toList();
    }

    private static String written(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
