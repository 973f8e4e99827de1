package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what has to be mended in a referral before it can be sent. */
@Singleton
final class ReferFaults {

    private final Municipalities municipalities;
    private final Themes themes;

    ReferFaults(Municipalities municipalities, Themes themes) {
        this.municipalities = municipalities;
        this.themes = themes;
    }

    /** The code of the municipality that was typed; empty when none was, or one that there is not. */
    Optional<String> municipality(ReferForm form) {
        return municipalities
                .findByName(form.municipality())
                .or(() -> municipalities.find(form.municipality()))
                .map(Municipality::code);
    }

    List<RequestPage.Fault> of(ReferForm form, Words words) {
        var faults = new ArrayList<RequestPage.Fault>();
        for (var fault : form.client(Language.FI, municipality(form)).faults()) {
            switch (fault) {
                case NO_NAME -> add(faults, "name", words.text("refer.fault.noName"));
                case NO_CONTACT -> add(faults, "contact", words.text("request.fault.noContact"));
                case NOT_A_TELEPHONE -> add(faults, "contact", words.text("request.fault.telephone"));
                case NOT_AN_ADDRESS -> add(faults, "contact", words.text("request.fault.address"));
                case TOO_LONG -> add(faults, "words", words.text("request.fault.tooLong", ClientDetails.LONGEST_WORDS));
                case IDENTITY_NUMBER -> add(faults, "words", words.text("request.fault.identityNumber"));
                case TOO_MANY_THEMES ->
                    add(faults, "themes", words.text("refer.fault.themes", ClientDetails.MOST_THEMES));
            }
        }
        if (form.way().isEmpty()) {
            // What should stand in the field of contact is not known yet.
            faults.removeIf(
                    fault -> fault.field().equals("contact") && !form.contact().isEmpty());
            add(faults, "way-call", words.text("refer.fault.noWay"));
        }
        if (form.themes().stream().anyMatch(code -> themes.find(code).isEmpty())) {
            add(faults, "themes", words.text("refer.fault.unknownTheme"));
        }
        if (!form.municipality().isEmpty() && municipality(form).isEmpty()) {
            add(faults, "municipality", words.text("refer.fault.municipality"));
        }
        if (form.how().isEmpty()) {
            add(faults, "how-told-to-sender", words.text("refer.fault.noConsent"));
        }
        return faults;
    }

    private static void add(List<RequestPage.Fault> faults, String field, String text) {
        faults.add(new RequestPage.Fault(field, text));
    }
}
