package fi.palvelutarjotin.catalog.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralPrivacyTest {

    private ReferralSite site;

    @BeforeEach
    void start() {
        site = new ReferralSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void nothingOfTheClientCanBeReadInTheDatabase() throws SQLException {
        var sent = site.ask(site.walkers);
        site.links.sendCode("ei mikään");
        assertThat(everything())
                .isNotEmpty()
                .noneMatch(value -> value.contains("Aino"))
                .noneMatch(value -> value.contains("example.fi"))
                .noneMatch(value -> value.contains("kävelylle"))
                .noneMatch(value -> value.contains(sent.clientToken()));
    }

    @Test
    void afterItsTimeNothingIsKeptWhateverTheEndWas() {
        var rejected = site.done(first(site.walkers), Event.REJECT, Party.RECEIVER, Given.reason(Reason.NO_ROOM));
        var unanswered = first(site.walkers);
        var begun = site.done(first(site.walkers), Event.TAKE_UP, Party.RECEIVER, Given.NOTHING);
        var retention = site.catalogue.get(ReferralRetention.class);
        site.clock.forward(Duration.ofDays(7 * 30));
        site.catalogue.get(ReferralClock.class).tick();
        assertThat(retention.due()).extracting(Referral::id).containsExactly(rejected.id());
        assertThat(retention.forget()).isEqualTo(1);
        assertThat(kept(rejected)).isFalse();
        assertThat(kept(begun)).as("somebody is at it").isTrue();

        for (var month = 0; month < 7; month++) {
            site.catalogue.get(ReferralClock.class).tick();
            site.clock.forward(Duration.ofDays(31));
        }
        retention.forget();
        assertThat(List.of(rejected, unanswered, begun)).noneMatch(this::kept);
        assertThat(retention.due()).isEmpty();
    }

    @Test
    void aKeyThatIsDestroyedMakesEveryCopyUnreadable() throws SQLException {
        var referral = first(site.walkers);
        var copy = sealed(referral);
        site.catalogue.get(ReferralRetention.class).forget();
        assertThat(sealed(referral)).isEqualTo(copy);
        site.done(referral, Event.WITHDRAW, Party.CLIENT, Given.NOTHING);
        try (var connection = site.catalogue.connect();
                var restored = connection.prepareStatement("update referral set sealed = ? where id = ?")) {
            restored.setBytes(1, copy);
            restored.setObject(2, referral.id());
            assertThat(restored.executeUpdate()).isEqualTo(1);
        }
        assertThat(site.referrals.read(referral, Actor.of(Party.CLIENT)))
                .as("a row from a copy of the database")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052-308T", "Olen 131052A308T.", "131052 308T", "131052/308T", "131052W3080"})
    void anIdentityNumberIsRefusedWhereverItStands(String text) {
        var aino = ReferralSite.aino();
        var told = new ClientDetails(
                aino.name(),
                aino.way(),
                aino.contact(),
                aino.time(),
                aino.language(),
                aino.municipality(),
                aino.themes(),
                text,
                false);
        assertThat(told.faults()).containsExactly(ClientDetails.Fault.IDENTITY_NUMBER);
        var target = new Handover.Target(site.walkers, null);
        var consent = new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        assertThatThrownBy(() -> new Handover(
                        Handover.newId(), ReferralKind.OWN_REQUEST, List.of(target), told, consent, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("308");
    }

    @Test
    void nothingOfAPersonIsInWhatALogLineWouldTell() {
        var sent = site.ask(site.walkers);
        assertThat(ReferralSite.aino().toString()).doesNotContain("Aino");
        assertThat(sent.toString()).doesNotContain(sent.clientToken());
        assertThat(site.takeMail().toString()).doesNotContain("example.fi");
    }

    private Referral first(Receiver receiver) {
        return site.ask(receiver).referrals().getFirst();
    }

    private boolean kept(Referral referral) {
        return site.referrals.find(referral.id()).orElseThrow().kept();
    }

    private byte[] sealed(Referral referral) throws SQLException {
        try (var connection = site.catalogue.connect();
                var statement = connection.prepareStatement("select sealed from referral where id = ?")) {
            statement.setObject(1, referral.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    /** Every value of every row of every table, as text and as the bytes it is made of. */
    private List<String> everything() throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = site.catalogue.connect();
                var tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and (table_name like 'referral%' or table_name like 'receiver%'"
                                + " or table_name in ('handover', 'consent'))")) {
            while (tables.next()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + tables.getString(1))) {
                    while (rows.next()) {
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            var value = rows.getObject(column);
                            values.add(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : String.valueOf(value));
                        }
                    }
                }
            }
        }
        return values;
    }
}
