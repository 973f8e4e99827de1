package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong is told in a sentence that says what to do, and never with a stack trace. */
final class SentencesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(2, "Unknown option: '--bogus'", List.of("--bogus")),
                Arguments.of(2, "Unmatched argument", List.of("sreve")),
                Arguments.of(2, "--port takes a number from 1 to 65535, not 99999.", List.of("--port", "99999")),
                Arguments.of(2, "Invalid value for option '--port'", List.of("--port", "many")),
                Arguments.of(2, "must differ", List.of("--port", "8080", "--management-port", "8080")),
                Arguments.of(2, "Missing required", List.of("ingest")),
                Arguments.of(2, "There is no file nowhere.csv", List.of("ingest", "--source", "x", "nowhere.csv")),
                Arguments.of(2, "lower-case letters", List.of("ingest", "--source", "Å X", "pom.xml")),
                Arguments.of(
                        2, "is not the address of a PostgreSQL", List.of("--database-url", "mysql://u:salasana@x/y")),
                Arguments.of(2, "names no database", List.of("--database-url", "postgres://u:salasana@localhost")),
                Arguments.of(2, "--reset deletes only", List.of("--reset", "--database-url", "postgres://h/x")),
                Arguments.of(
                        1,
                        "The database at localhost:1 cannot be reached.",
                        List.of("feeds", "--database-url", "jdbc:postgresql://localhost:1/x?password=salasana")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldInASentence(int exitCode, String sentence, List<String> arguments) {
        var all = Stream.concat(arguments.stream(), Stream.of("--data", folder.toString()));
        var ended = Program.run(all.toArray(String[]::new));

        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.err()).contains(sentence).doesNotContain("\tat ", "Exception", "salasana");
        assertThat(ended.err().lines().toList()).hasSize(exitCode == 2 ? 2 : 1);
        assertThat(ended.out()).isEmpty();
        assertThat(Path.of("data")).as("a log beside the data folder").doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = Integer.toString(taken.getLocalPort());
            var ended = Program.run("--data", folder.toString(), "--port", port);
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err())
                    .startsWith("Port " + port + " cannot be used")
                    .contains("--port");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    help.phone | kysy naapurilta | takes one phone number | naapurilta
                    site.brand-colour | #ffcc00 | Choose a darker colour | could not be ended
                    mail.from | kirje | takes one mail address | kirje
                    sealing.key | avain | takes | avain
                    """)
    void aSettingThatCannotBeUsedIsToldBeforeAnybodyIsServed(
            String setting, String value, String sentence, String untold) {
        var port = Integer.toString(Program.freePort());
        var ended = Program.runWithSetting(
                "palvelutarjotin." + setting, value, "--no-demo", "--data", folder.toString(), "--port", port);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("The setting palvelutarjotin." + setting + " ", sentence)
                .doesNotContain("\tat ", "Exception", "could not be ended", untold);
        assertThat(ended.out()).doesNotContain("Ctrl-C");
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var ended = Program.run("feeds", "--data", file.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("--data").doesNotContain("\tat ");
    }

    @Test
    void helpAndVersionAreGivenForTheAsking() {
        assertThat(Program.run("--help").out()).contains("serve", "ingest", "reindex", "feeds", "--no-demo");
        assertThat(Program.run("ingest", "--help").out()).contains("--source", "--confirm", "--data");
        assertThat(Program.run("--version").out())
                .startsWith("Palvelutarjotin ")
                .contains("PostgreSQL 17");
    }
}
