package fi.palvelutarjotin.catalog.account;

import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Knows what roles can be held for. */
@Singleton
final class Scopes {

    private final Municipalities municipalities;
    private final Organisations organisations;

    Scopes(Municipalities municipalities, Organisations organisations) {
        this.municipalities = municipalities;
        this.organisations = organisations;
    }

    /** The scope as it is kept: a code where a name was written; empty when there is no such thing. */
    Optional<String> find(Role role, String written) {
        var text = written.strip();
        return switch (role.scope()) {
            case UNIT -> Optional.of(text.replaceAll("[\\p{Cntrl}\\s]+", " ")).filter(Scopes::isName);
            case MUNICIPALITY ->
                municipalities
                        .find(text)
                        .or(() -> municipalities.findByName(text))
                        .map(Municipality::code);
            case COUNTY ->
                municipalities
                        .findCounty(text)
                        .or(() -> municipalities.findCountyByName(text))
                        .map(County::code);
            case ORGANISATION ->
                uuid(text).filter(id -> organisations.find(id).isPresent()).map(UUID::toString);
            case INSTALLATION -> Optional.of("").filter(text::equals);
        };
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= Grant.LONGEST_SCOPE;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
