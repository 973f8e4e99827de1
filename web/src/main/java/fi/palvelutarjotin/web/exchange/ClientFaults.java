package fi.palvelutarjotin.web.exchange;

import fi.palvelutarjotin.catalog.referral.ClientDetails;
import java.util.List;

/** Says what may not be kept of a client, without repeating it. */
final class ClientFaults {

    private ClientFaults() {}

    static void add(ClientDetails client, List<Fault> faults) {
        for (var fault : client.faults()) {
            faults.add(
                    switch (fault) {
                        case NO_NAME -> Fault.of("client.name", "referral.client.name");
                        case NO_CONTACT -> Fault.of("client.contact", "referral.client.contact");
                        case NOT_A_TELEPHONE -> Fault.of("client.contact", "referral.client.telephone");
                        case NOT_AN_ADDRESS -> Fault.of("client.contact", "referral.client.mail");
                        case TOO_LONG ->
                            Fault.of(
                                    "client",
                                    "referral.client.long",
                                    Integer.toString(ClientDetails.LONGEST_NAME),
                                    Integer.toString(ClientDetails.LONGEST_TIME),
                                    Integer.toString(ClientDetails.LONGEST_WORDS));
                        case TOO_MANY_THEMES ->
                            Fault.of(
                                    "client.themes",
                                    "referral.client.themes",
                                    Integer.toString(ClientDetails.MOST_THEMES));
                        case IDENTITY_NUMBER -> Fault.of("client", "personal.code");
                    });
        }
    }
}
