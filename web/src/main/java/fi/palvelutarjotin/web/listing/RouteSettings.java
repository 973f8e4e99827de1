package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.catalog.contact.Contact;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * Which service shows the way to a place: the operator decides.
 *
 * @param address with <code>{to}</code> where the destination goes, as {@code latitude,longitude} or an address in
 *     words; {@code none} for no link at all
 */
@ConfigurationProperties("palvelutarjotin.route")
public record RouteSettings(Optional<String> address) {

    static final String TO = "{to}";

    /** Needs no key and knows the whole country; a county will rather name its own journey planner. */
    static final String USUAL = "https://www.openstreetmap.org/directions?to=" + TO;

    private static final String NONE = "none";

    public RouteSettings {
        address = Optional.of(address.map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(USUAL))
                .filter(text -> !text.equals(NONE));
        if (address.filter(text -> !Contact.isWebAddress(text) || !text.contains(TO))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.route.address takes an http or https address with %s in it, or %s."
                            .formatted(TO, NONE));
        }
    }
}
