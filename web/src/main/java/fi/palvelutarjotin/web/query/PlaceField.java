package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.reading.Understood;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the field in which people write where they are: a name in any language and form, as in a typed search
 * ("Jyväskylässä", "Träskända"). It asks for nothing but a place, so that names are believed here that are everyday
 * words elsewhere ("salo").
 */
@Singleton
public final class PlaceField {

    /** The field's name in addresses. A search's own address never has it: it has the codes of the places. */
    public static final String PARAMETER = "where";

    /** As many characters as are read. */
    public static final int LONGEST = 80;

    private static final int LONGEST_COMPARED = 40;

    /** Of so many letters one may be wrong: with more, every word is nearly some municipality. */
    private static final int LETTERS_FOR_A_CHANGE = 3;

    private final Municipalities municipalities;
    private final QueryReader queries;

    PlaceField(Municipalities municipalities, QueryReader queries) {
        this.municipalities = municipalities;
        this.queries = queries;
    }

    public Where read(Map<String, List<String>> parameters, Language reader) {
        var written = TypedText.tidy(parameters.getOrDefault(PARAMETER, List.of()).stream()
                .findFirst()
                .orElse(""));
        if (written.isEmpty()) {
            return new Where.Anywhere();
        }
        if (written.length() > LONGEST) {
            return new Where.Unknown(written.substring(0, LONGEST_COMPARED) + "…", Optional.empty());
        }
        var codes = codes(reader, written);
        return codes.isEmpty() ? new Where.Unknown(written, nearest(written)) : new Where.In(codes);
    }

    private Set<String> codes(Language reader, String written) {
        return municipalities
                .findByName(written)
                .map(Municipality::code)
                .or(() -> municipalities.findCountyByName(written).map(County::code))
                .map(Set::of)
                .orElseGet(() -> named(reader, written));
    }

    private Set<String> named(Language reader, String written) {
        var asWritten = places(reader, written);
        return asWritten.isEmpty()
                ? places(reader, written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1))
                : asWritten;
    }

    private Set<String> places(Language reader, String text) {
        return queries.read(reader, text).understood().stream()
                .flatMap(PlaceField::codes)
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(Understood understood) {
        return switch (understood) {
            case Understood.InMunicipality place -> Stream.of(place.code());
            case Understood.InCounty region -> region.codes().stream();
            default -> Stream.empty();
        };
    }

    private Optional<Municipality> nearest(String written) {
        if (written.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        var word = written.toLowerCase(Locale.ROOT);
        return municipalities.all().stream()
                .min(Comparator.comparingInt(municipality -> changes(word, municipality)))
                .filter(municipality -> changes(word, municipality) <= word.length() / LETTERS_FOR_A_CHANGE);
    }

    private static int changes(String word, Municipality municipality) {
        return municipality.name().texts().values().stream()
                .mapToInt(name -> NearestName.changes(word, name.toLowerCase(Locale.ROOT)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
