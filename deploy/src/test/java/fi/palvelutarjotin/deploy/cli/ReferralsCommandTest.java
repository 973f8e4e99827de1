package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of referrals on its keeper's command line. */
final class ReferralsCommandTest {

    private static final String KEY = "palvelutarjotin.sealing.key";
    private static final String ANY_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static final String ANOTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    @TempDir
    private Path folder;

    private TestCatalogue catalogue;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start(Map.of(KEY, ANY_KEY));
        catalogue
                .get(Receivers.class)
                .addMunicipality(ReceiverKind.LINK_WORKER, "858", "Linkki", Language.FI, "linkki@example.fi");
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void whatIsKeptIsWrittenForItsOwnerOnly() throws Exception {
        var code = sent().writtenCode();
        var text = folder.resolve("tiedot.txt");
        var done = referrals("export", "--code", code, "--out", text.toString());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("Referrals: 1, with what the client told: 1.")
                .doesNotContain("Aino");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(text)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(text))
                .contains("Nimi: Aino", "040 123 4567", "Linkki", ": hyvinvointialueen koordinaattori");
        var json = folder.resolve("tiedot.json");
        referrals("export", "--code", code, "--out", json.toString());
        assertThat(Files.readString(json)).contains("\"name\" : \"Aino\"", "\"by\" : \"coordinator\"");

        var again = referrals("export", "--code", code, "--out", json.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).startsWith("There is a file ");
        var missing = folder.resolve("ei/ole.json");
        assertThat(referrals("export", "--code", code, "--out", missing.toString())
                        .err())
                .contains("cannot be written so that only you can read it.");
    }

    @Test
    void whatIsDeletedIsToldFirstAndNobodyReadsItAnyMore() {
        var referral = sent();
        var id = referral.id().toString();
        assertThat(referrals("delete", "--id", id, "--dry-run").out())
                .contains(referral.writtenCode(), "would be taken back and its receiver told", "What stays:");
        assertThat(now(referral).kept()).isTrue();
        assertThat(referrals("delete", "--id", id).err()).contains("Say --yes as well.");
        assertThat(now(referral).kept()).isTrue();
        assertThat(referrals("delete", "--id", id, "--yes").out()).endsWith("any more.\n");
        assertThat(now(referral).kept()).isFalse();
        assertThat(now(referral).state()).isEqualTo(State.CANCELLED);
        assertThat(referrals("delete", "--id", id, "--dry-run").out()).contains("nothing of the client is kept");
    }

    @Test
    void whatWouldBeDoneIsToldAndWhatWasDoneIsReported() {
        var overdue = sent();
        var old = sent();
        set("next_stage_at = now() - interval '1 day'", overdue);
        set("state = 'ended', next_stage_at = null, state_since = now() - interval '7 months'", old);
        assertThat(referrals("report").out()).isEqualTo("""
                clock: last looked after never
                retention: last looked after never
                key-rotation: last looked after never
                """);
        assertThat(referrals("clock", "--dry-run").out())
                .contains(overdue.id() + "  Linkki  sent  would be reminded")
                .endsWith("Would be reminded: 1. Would be escalated: 0. Would be expired: 0.\n")
                .doesNotContain(old.id().toString(), "Aino", "040 123");
        assertThat(referrals("retention", "--dry-run").out())
                .contains(old.id() + "  Linkki  ended  would be forgotten")
                .endsWith("Would be forgotten: 1.\n")
                .doesNotContain(overdue.id().toString(), "Aino", "040 123");
        assertThat(now(old).kept()).isTrue();

        assertThat(referrals("clock").out()).isEqualTo("Reminded, escalated or expired: 1.\n");
        assertThat(referrals("retention").out()).isEqualTo("Forgotten: 1.\n");
        assertThat(now(old).kept()).isFalse();
        assertThat(referrals("report").out())
                .contains("key-rotation: last looked after never", "  clock  reminded: 1", "  retention  forgotten: 1")
                .doesNotContain("retention: last looked after never");
    }

    @Test
    void aChangedKeyIsAskedForAndSealsEverythingAnew() {
        var referral = sent();
        var both = ANOTHER_KEY + " " + ANY_KEY;
        assertThat(rotate(ANY_KEY).out())
                .endsWith(
                        "Nothing is sealed under an earlier key. SECURITY.md, Changing the key, tells when those can go.\n");
        assertThat(rotate(both, "--dry-run").out())
                .contains("referral_key: 1 to seal anew, 0 already under the newest key, 0 that no key opens")
                .contains("Keep the earlier keys in the setting.");
        assertThat(rotate(both).out())
                .contains("referral_key: 1 sealed anew")
                .contains("Nothing is sealed under an earlier key.");
        assertThat(rotate(ANOTHER_KEY).out()).contains("referral_key: 0 sealed anew, 1 already under the newest key");
        assertThat(rotate(ANY_KEY).out()).contains("Keep the earlier keys in the setting.");
        try (var after = TestCatalogue.on(catalogue.jdbcUrl(), Map.of(KEY, ANOTHER_KEY))) {
            assertThat(after.get(Referrals.class)
                            .read(referral, Actor.of(Party.CLIENT))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Aino");
        }
    }

    private Program.Finished rotate(String key, String... arguments) {
        var all = new ArrayList<>(List.of("rotate-key", "--database-url", catalogue.servingUrl()));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return Program.runWithSetting(KEY, key, all.toArray(String[]::new));
    }

    private void set(String what, Referral referral) {
        try (var connection = catalogue.connect();
                var statement = connection.prepareStatement("update referral set " + what + " where id = ?")) {
            statement.setObject(1, referral.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsMistypedIsToldInASentence() {
        assertThat(referrals("delete", "--code", "0000-0000").err()).startsWith("There is no such referral.");
        assertThat(referrals("delete").err()).startsWith("Either --code or --id.");
        assertThat(referrals("delete", "--id", "x").exitCode()).isEqualTo(2);
        var file = folder.resolve("x.json").toString();
        assertThat(referrals("export", "--code", "0000-0000", "--out", file, "--lang", "xx")
                        .err())
                .startsWith("--lang takes");
        assertThat(Program.run("referrals", "delete", "--code", "0000-0000", "--database-url", catalogue.servingUrl())
                        .err())
                .startsWith("Referrals are sealed: set PALVELUTARJOTIN_SEALING_KEY");
    }

    private Referral now(Referral referral) {
        return catalogue.get(Referrals.class).find(referral.id()).orElseThrow();
    }

    private Referral sent() {
        Receiver desk = catalogue
                .get(Receivers.class)
                .ofMunicipality(ReceiverKind.LINK_WORKER, "858")
                .orElseThrow();
        var client = new ClientDetails(
                "Aino", ContactWay.CALL, "040 123 4567", "", Language.FI, "858", List.of(), "Kävelylle", false);
        var consent = new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        var handover = new Handover(
                Handover.newId(),
                ReferralKind.LINK_WORKER,
                List.of(new Handover.Target(desk, null)),
                client,
                consent,
                null,
                null);
        return catalogue
                .get(Referrals.class)
                .send(handover)
                .orElseThrow()
                .referrals()
                .getFirst();
    }

    private Program.Finished referrals(String command, String... arguments) {
        var all = new ArrayList<>(List.of("referrals", command));
        all.addAll(List.of(
                "--database-url",
                catalogue.servingUrl(),
                "--data",
                folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return Program.runWithSetting(KEY, ANY_KEY, all.toArray(String[]::new));
    }
}
