package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The needs that come with this version of the program, from {@code codelists/needs/*.csv}, a table an area of life. */
@Singleton
public final class NeedSeed {

    /** The tables, in the order in which they are read. */
    public static final List<String> AREAS = List.of(
            "money",
            "work-and-study",
            "home-and-traffic",
            "rights-and-law",
            "digital-and-information",
            "environment-and-free-time",
            "family-and-children",
            "body",
            "mind",
            "addiction",
            "old-age",
            "disability",
            "exercise",
            "company-and-carers");

    private final List<Need> needs;

    /**
     * Reads the tables.
     *
     * @throws IllegalStateException when a row cannot be used: the program was packed wrongly
     */
    public NeedSeed(Themes themes) {
        this(read(themes));
    }

    private NeedSeed(List<Need> needs) {
        this.needs = needs;
    }

    /** A seed of other needs than the program's: for tests. */
    static NeedSeed of(List<Need> needs) {
        return new NeedSeed(List.copyOf(needs));
    }

    /** Every need, in the order of the tables. */
    public List<Need> needs() {
        return needs;
    }

    Optional<Need> find(String code) {
        return needs.stream().filter(need -> need.code().equals(code)).findFirst();
    }

    /** Tells whether a database has this seed already. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(NeedTable.write(needs).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Need> read(Themes themes) {
        var read = new ArrayList<Need>();
        Map<String, String> areas = new HashMap<>();
        for (var area : AREAS) {
            for (var need : area(area)) {
                var before = areas.putIfAbsent(need.code(), area);
                if (before != null) {
                    throw new IllegalStateException(
                            "the need %s stands both in %s and in %s".formatted(need.code(), before, area));
                }
                for (var theme : need.themes()) {
                    if (themes.find(theme).isEmpty()) {
                        throw new IllegalStateException(
                                "the need %s in %s names an unknown theme, %s".formatted(need.code(), area, theme));
                    }
                }
                read.add(need);
            }
        }
        return List.copyOf(read);
    }

    private static List<Need> area(String area) {
        var table = "codelists/needs/" + area + ".csv";
        try {
            return NeedTable.needs(CodeListFile.read(table), Origin.SEED);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the table " + table + " cannot be used: " + e.getMessage(), e);
        }
    }
}
