package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.organisation.BusinessId;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who arranges: associations mostly, each at home in one municipality. */
final class SyntheticOrganisations {

    private static final int FIRST_NUMBER = 1_000_000;

    private final long seed;
    private final SyntheticPlaces places;
    private final int count;

    SyntheticOrganisations(long seed, SyntheticPlaces places, int count) {
        this.seed = seed + 2;
        this.places = places;
        this.count = count;
    }

    /** An organisation and where it works. */
    record Arranger(UUID id, OrganisationContent content, Municipality home) {}

    /** Who arranges a listing: one in five of a few large ones, the others spread evenly. */
    Arranger of(int listing) {
        var dice = new Dice(seed + 1, listing);
        var large = Math.max(1, count / 50);
        return organisation(dice.percent(20) ? dice.between(0, large - 1) : dice.between(0, count - 1));
    }

    private Arranger organisation(int number) {
        var dice = new Dice(seed, number);
        var home = places.municipality(dice);
        var kind = kind(dice);
        var name = name(dice, kind, home, number);
        var content = OrganisationContent.named(
                LocalizedText.of(Language.FI, name), dice.percent(80) ? businessId(number) : null, kind);
        return new Arranger(new UUID(dice.number(), dice.number()), content, home);
    }

    private static OrganisationKind kind(Dice dice) {
        var at = dice.between(1, 100);
        return at <= 70
                ? OrganisationKind.ASSOCIATION
                : at <= 88
                        ? OrganisationKind.MUNICIPALITY
                        : at <= 94
                                ? OrganisationKind.PARISH
                                : at <= 97 ? OrganisationKind.COUNTY : OrganisationKind.OTHER;
    }

    /** The number makes it unique: without a Y-tunnus, organisations of one name are one. */
    private static String name(Dice dice, OrganisationKind kind, Municipality home, int number) {
        var where = home.name().bestFor(Language.FI).orElseThrow().text();
        var word = SyntheticPlaces.capital(
                dice.zipf(FinnishNouns.ALL).after(dice.zipf(FinnishNouns.ALL)).name());
        return switch (kind) {
            case MUNICIPALITY -> where + ", " + word + "palvelut " + number;
            case PARISH -> where + ", seurakunta " + number;
            case COUNTY -> where + ", hyvinvointialueen " + word + " " + number;
            case ASSOCIATION, FOUNDATION, OTHER -> where + ", " + word + " " + number + " ry";
        };
    }

    /** The Y-tunnus whose first seven digits are the organisation's number; one in eleven numbers has none. */
    private static @Nullable BusinessId businessId(int number) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> BusinessId.parse("%07d-%d".formatted(FIRST_NUMBER + number, check)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
