package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the services are called that help with a need. */
public final class ServiceNames {

    private ServiceNames() {}

    /** A need's services in the reader's language, else in Finnish, else in the first that there is; the best first. */
    public static List<Spoken> of(Need need, Language reader) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .filter(language -> !need.services().in(language).isEmpty())
                .findFirst()
                .map(language -> need.services().in(language).stream()
                        .map(name -> new Spoken(language, name))
                        .toList())
                .orElse(List.of());
    }

    /** The first few of several needs, each need's best before any need's second; no name twice. */
    public static List<Spoken> of(List<Need> needs, Language reader, int most) {
        var lists = needs.stream().map(need -> of(need, reader)).toList();
        var longest = lists.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Spoken> chosen = new LinkedHashMap<>();
        for (var rank = 0; rank < longest && chosen.size() < most; rank++) {
            for (var list : lists) {
                if (rank < list.size() && chosen.size() < most) {
                    chosen.putIfAbsent(list.get(rank).text(), list.get(rank));
                }
            }
        }
        return List.copyOf(chosen.values());
    }
}
