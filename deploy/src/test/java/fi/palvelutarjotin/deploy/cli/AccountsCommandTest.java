package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts on the administrator's command line, beside a program that runs. */
final class AccountsCommandTest {

    private static final String KEY = "palvelutarjotin.sealing.key";
    private static final String ANY_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/fi/sign-in/password\\?token=\\S{43})");

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void whoIsAddedOpensTheLinkThatIsPrintedAndIsLookedAfter() throws Exception {
        data = TestData.empty(folder);
        var added =
                accounts("add", "Liisa", "--mail", "liisa@x.example", "--role", "link-worker", "--scope", "Tuusula");
        assertThat(added.exitCode()).as(added.err()).isZero();
        var link = LINK.matcher(added.out());
        assertThat(link.find()).as(added.out()).isTrue();
        assertThat(accounts("list").out())
                .contains("liisa@x.example  Liisa  invited, no second factor yet", "link-worker  858", "Accounts: 1.");
        assertThat(opened(link.group(1))).isEqualTo(200);

        assertThat(accounts("grant", "liisa@x.example", "--role", "professional", "--scope", "Neuvola")
                        .out())
                .isEqualTo("Granted.\n");
        assertThat(accounts("revoke", "liisa@x.example", "--role", "link-worker", "--scope", "858")
                        .out())
                .isEqualTo("Revoked.\n");
        assertThat(accounts("reset-second-factor", "liisa@x.example").out()).containsPattern(LINK);
        assertThat(accounts("lock", "liisa@x.example").out()).isEqualTo("Locked.\n");
        assertThat(accounts("reset-second-factor", "liisa@x.example").err()).startsWith("The account is locked;");
        assertThat(accounts("list").out())
                .contains("locked", "professional  Neuvola")
                .doesNotContain("link-worker");
    }

    @Test
    void whatIsMistypedIsToldInASentence() {
        data = TestData.empty(folder);
        assertThat(Program.run("accounts", "list", "--data", data).err())
                .startsWith("Accounts are sealed: set PALVELUTARJOTIN_SEALING_KEY");
        assertThat(accounts("add", "Liisa", "--mail", "liisa", "--role", "link-worker")
                        .err())
                .startsWith("--mail takes one mail address.");
        assertThat(accounts("add", "Liisa", "--mail", "l@x.example", "--role", "boss")
                        .err())
                .startsWith("There is no role boss. There are: professional,");
        assertThat(accounts("add", "Liisa", "--mail", "l@x.example", "--role", "link-worker", "--scope", "Atlantis")
                        .err())
                .startsWith("--scope takes the name or the code of a municipality.");
        assertThat(accounts("lock", "kukaan@x.example").err()).startsWith("There is no account with this address;");
    }

    private int opened(String path) throws Exception {
        var port = Program.freePort();
        var server = Program.startWithSetting(
                        KEY, ANY_KEY, "--no-demo", "--data", data, "--port", Integer.toString(port))
                .awaitBanner();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } finally {
            server.stop();
        }
    }

    private Program.Finished accounts(String command, String... arguments) {
        var all = new ArrayList<>(List.of("accounts", command, "--data", data));
        all.addAll(List.of(arguments));
        return Program.runWithSetting(KEY, ANY_KEY, all.toArray(String[]::new));
    }
}
