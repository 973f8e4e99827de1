package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The image's recipe names files, packages, modules and options of elsewhere, which may be renamed there. */
final class ContainerfileTest {

    private static final Path DEPLOY = Program.PROJECT.resolve("deploy");

    private static String recipe = "";

    @BeforeAll
    static void read() throws IOException {
        // Continued lines are one instruction.
        recipe = Files.readString(DEPLOY.resolve("Containerfile")).replace("\\\n", " ");
    }

    @Test
    void whatIsCopiedOutOfTheBuildIsInTheProjectOrMadeByTheBuild() throws IOException {
        var sources = all("COPY --from=build /build/(\\S+)");
        var entering = Files.readAllLines(Program.PROJECT.resolve(".containerignore"));
        assertThat(sources).contains("deploy/run", "deploy/target/app");
        for (var source : sources) {
            assertThat(entering).as("%s is let in", source).contains("!" + source.split("/", 2)[0]);
            if (!source.startsWith("deploy/target/")) {
                assertThat(Program.PROJECT.resolve(source)).exists();
            }
        }
        assertThat(Files.readString(DEPLOY.resolve("pom.xml"))).contains("${project.build.directory}/app/lib");
    }

    @Test
    void everyModuleOfTheBuildGoesIntoTheImageAndNothingThatARunLeavesBehind() throws IOException {
        var entering = Files.readAllLines(Program.PROJECT.resolve(".containerignore"));
        var modules = all("<module>(.*?)</module>", Files.readString(Program.PROJECT.resolve("pom.xml")));
        assertThat(entering).contains("*", "!pom.xml", "**/target").doesNotContain("!data");
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(entering).contains("!" + module));
        // Docker reads the same list under another name.
        assertThat(Program.PROJECT.resolve(".dockerignore"))
                .hasSameTextualContentAs(Program.PROJECT.resolve(".containerignore"));
    }

    @Test
    void theProgramUnderstandsWhatTheImageStartsItWith() {
        var started = all("ENTRYPOINT \\[\"/opt/palvelutarjotin/(.*?)\"]");
        assertThat(started).containsExactly("deploy/run");
        assertThat(DEPLOY.resolve("run")).isExecutable();
        var arguments = new ArrayList<>(all("\"(.*?)\"", all("\nCMD \\[(.*)]").getFirst()));
        assertThat(arguments)
                .as("others than the container itself must reach it")
                .contains("0.0.0.0");
        arguments.add("--help");
        var understood = Program.run(arguments.toArray(String[]::new));
        assertThat(understood.exitCode()).as(understood.err()).isZero();
        assertThat(understood.out()).contains(all("(PALVELUTARJOTIN_\\w+)=").toArray(String[]::new));
    }

    @Test
    void theImageHasTheDictionariesThatDeployRunWouldFetch() throws IOException {
        var installed = List.of(all("apt-get install (.*?)&&").getFirst().split("\\s+"));
        var fetched = all("missing\\+=\\((\\S+)\\)", Files.readString(DEPLOY.resolve("dictionaries")));
        assertThat(fetched).isNotEmpty();
        assertThat(installed).containsAll(fetched);
    }

    @Test
    void itsJavaHasTheModulesThatDeployRunAsksFor() throws IOException {
        var linked = List.of(all("--add-modules (\\S+)").getFirst().split(","));
        var asked = all("--add-modules (\\w[\\w.]*)", Files.readString(DEPLOY.resolve("run")));
        assertThat(asked).isNotEmpty();
        assertThat(linked)
                .containsAll(asked)
                .allSatisfy(module -> assertThat(ModuleFinder.ofSystem().find(module))
                        .as(module)
                        .isPresent());
    }

    @Test
    void theHealthCheckAsksThePortThatIsExposed() {
        assertThat(all("http://127.0.0.1:(\\d+)/health")).isEqualTo(all("EXPOSE (\\d+)"));
    }

    @Test
    void itRunsAsAnOrdinaryUserAndHoldsNoSecret() {
        assertThat(all("\nUSER (\\S+)")).containsExactly("10001:10001");
        assertThat(all("\n(?:ARG|ENV) (.*)"))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting)
                        .doesNotContainIgnoringCase("password")
                        .doesNotContainIgnoringCase("secret")
                        .doesNotContainIgnoringCase("key"));
    }

    private static List<String> all(String pattern) {
        return all(pattern, recipe);
    }

    /** What the pattern's group finds, as often as it does. */
    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
