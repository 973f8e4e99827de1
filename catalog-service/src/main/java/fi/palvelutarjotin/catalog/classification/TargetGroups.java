package fi.palvelutarjotin.catalog.classification;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The catalogue's target groups, from {@code codelists/target-groups.csv}: PTV's, and those that counties name. */
@Singleton
public final class TargetGroups {

    private final Map<String, TargetGroup> byCode;

    public TargetGroups() {
        var groups = new LinkedHashMap<String, TargetGroup>();
        for (var row : CodeListFile.read("codelists/target-groups.csv")) {
            var ptvCode = row.get("ptv_code");
            var group = new TargetGroup(row.get("code"), ptvCode.isEmpty() ? null : ptvCode, CodeListFile.name(row));
            groups.put(group.code(), group);
        }
        byCode = Collections.unmodifiableMap(groups);
    }

    /** Every group, in the order of the file. */
    public Collection<TargetGroup> all() {
        return byCode.values();
    }

    public Optional<TargetGroup> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
