package fi.palvelutarjotin.catalog.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.ProvedIdentity;
import fi.palvelutarjotin.catalog.account.ProviderSignIn;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.feedback.FeedbackBook;
import fi.palvelutarjotin.catalog.feedback.FeedbackTopic;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.ClientDetails;
import fi.palvelutarjotin.catalog.referral.Consent;
import fi.palvelutarjotin.catalog.referral.ContactWay;
import fi.palvelutarjotin.catalog.referral.Handover;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.ReferralMails;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.saved.SavedSearches;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.work.Job;
import fi.palvelutarjotin.catalog.work.WorkReports;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final int REFERRALS = 450;

    private TestCatalogue before;
    private Handover.Sent sent;

    @BeforeEach
    void start() {
        before = TestCatalogue.start(Map.of("palvelutarjotin.sealing.key", OLD));
        before.get(Receivers.class)
                .addMunicipality(ReceiverKind.LINK_WORKER, "858", "Linkki", Language.FI, "linkki@example.fi");
        sent = send(before);
    }

    @AfterEach
    void stop() {
        before.close();
    }

    @Test
    void everySealedColumnOfTheDatabaseIsSealedAnew() throws SQLException {
        var columns = new TreeSet<String>();
        try (var connection = before.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'public' and data_type = 'bytea'"
                                + " and (column_name like '%sealed%' or column_name = 'address_key')")) {
            while (row.next()) {
                columns.add(row.getString(1) + "." + row.getString(2));
            }
        }
        var rotated = SealedColumn.ALL.stream()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
        // Sealed with the key of the referral, which is sealed anew itself.
        rotated.add("referral.sealed");
        rotated.add("account.address_key");
        rotated.add("account_identity.address_key");
        rotated.add("saved_search.address_key");
        assertThat(rotated).isEqualTo(columns);
    }

    @Test
    void afterwardsTheOldKeyIsNotNeeded() {
        before.get(SavedSearches.class).ask(Language.FI, "seuraaja@example.fi", "q=kuoro");
        before.get(FeedbackBook.class).tell(FeedbackTopic.SERVICE, Language.FI, "Kiitos tästä", "lukija@example.fi");
        var account = ((Accounts.Added.Invited) before.get(Accounts.class)
                        .add("Liisa", "liisa@example.fi", Language.FI, Role.ADMINISTRATOR, "", null))
                .account();
        before.get(ProviderSignIn.class)
                .signIn(new ProvedIdentity("https://login.example.fi", "liisa", Optional.of("liisa@example.fi")), true);
        try (var both = with(NEW + " " + OLD)) {
            var rotation = both.get(KeyRotation.class);
            assertThat(anew(rotation.look())).isPositive();
            assertThat(rotation.look()).as("looking changes nothing").isEqualTo(rotation.look());
            var done = rotation.run(soFar -> {});
            assertThat(done).allSatisfy(table -> assertThat(table.unreadable()).isZero());
            assertThat(done).filteredOn(table -> table.anew() > 0).hasSizeGreaterThanOrEqualTo(7);
            assertThat(anew(rotation.run(soFar -> {}))).isZero();
            assertThat(both.get(WorkReports.class).latest(100))
                    .extracting(WorkReports.Report::job)
                    .containsOnly(Job.KEY_ROTATION);
        }
        try (var after = with(NEW)) {
            assertThat(read(after, sent.referrals().getFirst()).name()).isEqualTo("Aino");
            assertThat(after.get(Accounts.class)
                            .findByMail("liisa@example.fi")
                            .orElseThrow()
                            .id())
                    .isEqualTo(account.id());
            assertThat(after.get(ProviderSignIn.class)
                            .signIn(new ProvedIdentity("https://login.example.fi", "liisa", Optional.empty()), true))
                    .isInstanceOf(ProviderSignIn.Answer.Known.class);
            assertThat(after.get(FeedbackBook.class).list(true))
                    .allSatisfy(feedback -> assertThat(feedback.content()).isNotNull());
            assertThat(after.get(ReferralMails.class).lend().orElseThrow().to()).isPresent();
            for (var asked = 1; asked < 3; asked++) {
                after.get(SavedSearches.class).ask(Language.FI, "seuraaja@example.fi", "q=kuoro");
            }
            assertThat(after.get(SavedSearches.class).ask(Language.FI, "Seuraaja@example.fi", "q=kuoro"))
                    .as("the one that was asked for under the old key is counted")
                    .isEqualTo(SavedSearches.Asked.TOO_MANY);
        }
        assertThatThrownBy(() -> read(before, sent.referrals().getFirst()))
                .as("with the old key alone nothing opens any more")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsBrokenOffHalfwayGoesOnWhereItWas() {
        for (var more = 1; more < REFERRALS; more++) {
            send(before);
        }
        try (var both = with(NEW + " " + OLD)) {
            assertThatThrownBy(() -> both.get(KeyRotation.class).run(soFar -> {
                        if (soFar.table().equals("referral_key")) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            // With both keys everything is read meanwhile, and sent, too.
            assertThat(read(both, sent.referrals().getFirst()).name()).isEqualTo("Aino");
            send(both);
        }
        try (var both = with(NEW + " " + OLD)) {
            var keys = both.get(KeyRotation.class).run(soFar -> {}).stream()
                    .filter(table -> table.table().equals("referral_key"))
                    .findFirst()
                    .orElseThrow();
            assertThat(keys.already()).as("done before, or sent meanwhile").isEqualTo(201);
            assertThat(keys.anew()).isEqualTo(REFERRALS - 200);
        }
        try (var after = with(NEW)) {
            assertThat(after.get(KeyRotation.class).look())
                    .allSatisfy(table ->
                            assertThat(table.anew() + table.unreadable()).isZero());
        }
    }

    @Test
    void whatNoKeyOpensIsLeftAndTold() {
        try (var other = with(NEW)) {
            var done = other.get(KeyRotation.class).run(soFar -> {});
            assertThat(done).extracting(KeyRotation.Done::anew).containsOnly(0);
            assertThat(done.stream().mapToInt(KeyRotation.Done::unreadable).sum())
                    .isPositive();
        }
        assertThat(read(before, sent.referrals().getFirst()).name()).isEqualTo("Aino");
    }

    private TestCatalogue with(String keys) {
        return TestCatalogue.on(before.jdbcUrl(), Map.of("palvelutarjotin.sealing.key", keys));
    }

    private static int anew(List<KeyRotation.Done> done) {
        return done.stream().mapToInt(KeyRotation.Done::anew).sum();
    }

    private static ClientDetails read(TestCatalogue catalogue, Referral referral) {
        return catalogue
                .get(Referrals.class)
                .read(referral, Actor.of(Party.CLIENT))
                .orElseThrow();
    }

    private static Handover.Sent send(TestCatalogue catalogue) {
        var desk = catalogue
                .get(Receivers.class)
                .ofMunicipality(ReceiverKind.LINK_WORKER, "858")
                .orElseThrow();
        var client = new ClientDetails(
                "Aino", ContactWay.MAIL, "aino@example.fi", "", Language.FI, "858", List.of(), "Kävelylle", false);
        var consent = new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
        var target = new Handover.Target(desk, null);
        var handover =
                new Handover(Handover.newId(), ReferralKind.LINK_WORKER, List.of(target), client, consent, null, null);
        return catalogue.get(Referrals.class).send(handover).orElseThrow();
    }
}
