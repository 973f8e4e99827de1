package fi.palvelutarjotin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checklist names classes and tests: what it names is there. */
class SecurityChecklistTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z][A-Za-z]+)(?:\\.([a-zA-Z]+)…?)?`");

    /** Of the standard: levels 1 and 2. */
    private static final int REQUIREMENTS = 253;

    private static String text;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(ROOT.resolve("docs/security.md"));
    }

    @Test
    void everyRequirementHasOneRowAndOneAnswer() {
        var rows = text.lines()
                .filter(line -> line.matches("\\| [0-9]+\\.[0-9]+\\.[0-9]+ .*"))
                .toList();
        assertThat(rows).hasSize(REQUIREMENTS);
        assertThat(rows.stream().map(row -> row.split("\\|")[1].strip())).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            var cells = row.split("\\|");
            assertThat(cells).hasSize(6);
            assertThat(cells[4].strip()).isIn("met", "n/a", "**open**");
            assertThat(cells[5]).isNotBlank();
        });
    }

    @Test
    void whatItNamesIsThere() throws IOException {
        var sources = sources();
        var missing = new TreeSet<String>();
        for (var found = CLASS.matcher(text); found.find(); ) {
            var type = found.group(1);
            var file = sources.stream()
                    .filter(path -> path.endsWith(type + ".java"))
                    .findFirst();
            var member = found.group(2);
            if (file.isEmpty()
                    || member != null && !Files.readString(file.get()).contains(member)) {
                missing.add(found.group());
            }
        }
        missing.removeAll(List.of(
                "`Lax`", "`HttpOnly`", "`SameSite`", "`Strict`", "`Secure`", "`SecureRandom`", "`ProcessBuilder`"));
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        var all = new TreeSet<Path>();
        for (var module : Arrays.asList("catalog-service", "indexer", "web", "deploy")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                all.addAll(
                        files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet()));
            }
        }
        return List.copyOf(all);
    }
}
