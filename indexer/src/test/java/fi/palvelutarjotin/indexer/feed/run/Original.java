package fi.palvelutarjotin.indexer.feed.run;

import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** A sound feed on disk, small enough to be damaged many times over; three of them are cut from real input. */
enum Original {
    CSV("csv", "relevance/corpus.csv"),
    LIPAS("lipas", "data/lipas/sports-places-1000.json"),
    PTV("ptv", "data/kunta-api-ptv/ptv/out"),
    LAHELLA("lahella", ""),
    LINKEDEVENTS("linkedevents", "");

    private static final int RECORDS = 40;

    final String format;
    private final String shared;

    Original(String format, String shared) {
        this.format = format;
        this.shared = shared;
    }

    /** The whole real input; the test is skipped, and says so, where there is none. */
    Path whole() {
        var real = Path.of(System.getProperty("shared.dir", "../shared"), shared);
        Assumptions.assumeTrue(Files.exists(real), () -> "SKIPPED: there is no real input at " + real);
        return real;
    }

    Source source(String name, Path location) {
        return new Source(name, format, location.toString(), null, 10);
    }

    /** Lays a sound copy down and says where; for PTV a folder with one file, else a file. */
    Path layDown(Path folder) {
        try {
            var file = folder.resolve("feed" + (this == CSV ? ".csv" : ".json"));
            Files.write(
                    file,
                    switch (this) {
                        case CSV -> rows();
                        case LIPAS -> array(firstItems(whole(), RECORDS));
                        case PTV -> array(services());
                        case LAHELLA -> lines(list("notice"));
                        case LINKEDEVENTS -> lines(list("event"));
                    });
            return this == PTV ? folder : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file to be damaged. */
    Path file(Path location) {
        return Files.isDirectory(location) ? location.resolve("feed.json") : location;
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(whole()).subList(0, RECORDS + 1);
    }

    private List<JsonNode> services() throws IOException {
        var all = new ArrayList<JsonNode>();
        for (var kind : List.of("services", "servicechannels", "organizations")) {
            try (var files = Files.list(whole().resolve(kind))) {
                for (var file : files.sorted().limit(10).toList()) {
                    all.addAll(firstItems(file, 1));
                }
            }
        }
        return all;
    }

    private static List<JsonNode> firstItems(Path file, int most) throws IOException {
        var items = new ArrayList<JsonNode>();
        try (var document = Files.newInputStream(file)) {
            JsonRecords.eachOrOnly(document, "items", items::add);
        }
        return items.subList(0, Math.min(most, items.size()));
    }

    private static List<String> array(List<JsonNode> items) {
        return lines(items.stream().map(JsonRecords::raw).toList());
    }

    private static List<String> lines(List<String> items) {
        return List.of("[", String.join(",\n", items), "]");
    }

    private List<String> list(String name) {
        return IntStream.rangeClosed(1, RECORDS)
                .mapToObj(number -> name.equals("notice") ? notice(number) : event(number))
                .toList();
    }

    private static String notice(int number) {
        return """
                {"_key":"n%1$d","status":"published",
                 "group":{"_key":"g","name":"Väki ry (esimerkki)","type":"association"},
                 "traits":{"type":"hobby","theme":["ht_hyvinvointi"],"pricing":["free"],"locale":["fi-FI"],
                  "region":["city/FI/Tuusula"],"demographic":["ageGroup/range:30-64"],
                  "contacts":[{"type":"phone","value":"040 000 0100"}],
                  "translations":{"fi":{"name":"Ryhmä %1$d","summary":"Jumppaa","description":"<p>Äänin ja öisin.</p>"}},
                  "channels":[{"type":["place"],"events":[{"start":1788296400000,"type":"4",
                   "recurrence":{"period":"P1W","end":1811278800000,
                    "daySpecificTimes":[{"weekday":3,"startTime":"13:00","endTime":"15:00"}]}}],
                   "translations":{"fi":{"address":{"street":"Ruukintie %1$d","postalCode":"04500","city":"Tuusula"}}}}]}}""".formatted(number);
    }

    private static String event(int number) {
        return """
                {"id":"city:%1$d","name":{"fi":"Ilta %1$d","sv":"Kväll %1$d"},"description":{"fi":"<p>Lauluja äärellä.</p>"},
                 "location":{"id":"city:place","name":{"fi":"Talo"},"street_address":{"fi":"Katu %1$d"},
                  "address_locality":{"fi":"Tuusula"},"position":{"type":"Point","coordinates":[25.02,60.40]}},
                 "provider":{"fi":"Laulajat ry (esimerkki)"},"keywords":[{"id":"yso:p1808","name":{"fi":"musiikki"}}],
                 "offers":[{"is_free":false,"price":{"fi":"5 €"}}],"audience_min_age":7,
                 "start_time":"2027-01-05T08:00:00Z","end_time":"2027-01-05T10:30:00Z"}""".formatted(number);
    }
}
