package fi.palvelutarjotin.catalog.place;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every municipality in force with its wellbeing services county, and the way from abolished ones to their successors.
 *
 * <p>From {@code codelists/municipalities.csv}, {@code counties.csv} and {@code abolished-municipalities.csv}.
 */
@Singleton
public final class Municipalities {

    private static final int LONGEST_CHAIN_OF_MERGERS = 5;

    private final Map<String, Municipality> byCode;
    private final Map<String, List<Municipality>> byCounty;
    private final Map<String, County> counties;
    private final Map<String, String> successors;
    private final Map<String, String> codesByName;

    public Municipalities() {
        counties = readCounties();
        byCode = readMunicipalities();
        byCounty = byCode.values().stream().collect(Collectors.groupingBy(Municipality::county));
        codesByName = new HashMap<>();
        successors = new HashMap<>();
        for (var row : CodeListFile.read("codelists/abolished-municipalities.csv")) {
            successors.put(row.get("code"), row.get("successor"));
            CodeListFile.name(row).texts().values().forEach(name -> codesByName.put(folded(name), row.get("code")));
        }
        byCode.values()
                .forEach(municipality -> municipality
                        .name()
                        .texts()
                        .values()
                        .forEach(name -> codesByName.put(folded(name), municipality.code())));
    }

    /** Every municipality in force, in the order of the codes. */
    public Collection<Municipality> all() {
        return byCode.values();
    }

    public Collection<County> counties() {
        return counties.values();
    }

    public Optional<County> findCounty(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    public List<Municipality> inCounty(String county) {
        return byCounty.getOrDefault(county, List.of());
    }

    /**
     * The municipality of a code as feeds write it: {@code 091}, {@code 91}, {@code '020'}; that of an abolished one is
     * its successor's.
     */
    public Optional<Municipality> find(String written) {
        var digits = written.replaceAll("[\\s'\"]", "");
        if (!digits.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        var code = "0".repeat(3 - digits.length()) + digits;
        for (var step = 0; step < LONGEST_CHAIN_OF_MERGERS && successors.containsKey(code); step++) {
            code = successors.getOrDefault(code, code);
        }
        return Optional.ofNullable(byCode.get(code));
    }

    /** The municipality of a name in any of its languages, in the basic form; upper and lower case are the same. */
    public Optional<Municipality> findByName(String name) {
        return Optional.ofNullable(codesByName.get(folded(name))).flatMap(this::find);
    }

    /** The county of a name: full ("Keski-Suomen hyvinvointialue") or as people say it ("Keski-Suomi"). */
    public Optional<County> findCountyByName(String name) {
        var wanted = folded(name);
        return counties.values().stream()
                .filter(county -> county.name().texts().values().stream()
                        .map(Municipalities::folded)
                        .anyMatch(full -> full.equals(wanted) || shortened(full).equals(wanted)))
                .findFirst();
    }

    private static String shortened(String county) {
        return county.replaceFirst(" (hyvinvointialue|välfärdsområde|wellbeing services county)$", "")
                .replaceFirst("suomen$", "suomi")
                .replaceFirst("uudenmaan$", "uusimaa")
                .replaceFirst("karjalan$", "karjala")
                .replaceFirst("pohjanmaan$", "pohjanmaa")
                .replaceFirst("savon$", "savo")
                .replaceFirst("hämeen$", "häme")
                .replaceFirst("kainuun$", "kainuu")
                .replaceFirst("lapin$", "lappi")
                .replaceFirst("pirkanmaan$", "pirkanmaa")
                .replaceFirst("satakunnan$", "satakunta")
                .replaceFirst("laakson$", "laakso");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, County> readCounties() {
        var read = new LinkedHashMap<String, County>();
        for (var row : CodeListFile.read("codelists/counties.csv")) {
            read.put(row.get("code"), new County(row.get("code"), CodeListFile.name(row)));
        }
        return Collections.unmodifiableMap(read);
    }

    private Map<String, Municipality> readMunicipalities() {
        var read = new LinkedHashMap<String, Municipality>();
        for (var row : CodeListFile.read("codelists/municipalities.csv")) {
            var centre =
                    new Coordinates(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
            var municipality = new Municipality(row.get("code"), CodeListFile.name(row), row.get("county"), centre);
            if (!counties.containsKey(municipality.county())) {
                throw new IllegalStateException("municipality " + municipality.code() + " names an unknown county");
            }
            read.put(municipality.code(), municipality);
        }
        return Collections.unmodifiableMap(read);
    }
}
