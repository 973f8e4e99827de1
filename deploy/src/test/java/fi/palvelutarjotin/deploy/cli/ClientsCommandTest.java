package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import fi.palvelutarjotin.deploy.testing.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that refer and answer, on the administrator's command line. */
final class ClientsCommandTest {

    @TempDir
    private Path folder;

    private String data = "";

    @Test
    void aClientIsAddedItsSecretIsShownOnceAndItIsRevoked() {
        data = TestData.empty(folder);
        var added = clients("add", "Neuvola", "--scope", "referrals.send,referrals.read", "--county", "Keski-Uusimaa");
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out())
                .containsPattern("client_id      [0-9a-f-]{36}\n")
                .containsPattern("client_secret  [A-Za-z0-9_-]{43}\n");
        assertThat(clients("list").out())
                .contains("Neuvola  county ", "referrals.send, referrals.read", "Clients: 1.")
                .doesNotContain("secret");
        assertThat(clients("add", "neuvola", "--scope", "referrals.read", "--county", "05")
                        .err())
                .startsWith("There is a client of this name;");
        assertThat(clients("revoke", "Neuvola").out()).isEqualTo("Revoked.\n");
        assertThat(clients("revoke", "Neuvola").err()).startsWith("There is no client of this name;");
        assertThat(clients("list").out()).isEqualTo("Clients: 0.\n");
    }

    @Test
    void whatIsMistypedIsToldInASentence() {
        data = TestData.empty(folder);
        assertThat(clients("add", "A", "--scope", "all", "--county", "05").err())
                .startsWith("There is no scope all. There are: referrals.send,");
        assertThat(clients("add", "A", "--scope", "referrals.receive", "--county", "05")
                        .err())
                .startsWith("The scope referrals.receive is for who receives: --organisation");
        assertThat(clients("add", "A", "--scope", "referrals.read").err())
                .startsWith("Either --organisation or --county.");
        assertThat(clients("add", "A", "--scope", "referrals.read", "--county", "Atlantis")
                        .err())
                .startsWith("--county takes the name or the code");
        var nobody = UUID.randomUUID().toString();
        assertThat(clients("add", "A", "--scope", "referrals.read", "--organisation", nobody)
                        .err())
                .startsWith("There is no organisation " + nobody);
    }

    private Program.Finished clients(String command, String... arguments) {
        var all = new ArrayList<>(List.of("clients", command, "--data", data));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }
}
