package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue with a link worker in Tuusula and two associations that take referrals. */
final class ReferralSite implements AutoCloseable {

    static final String CLIENT_MAIL = "aino.asiakas@example.fi";
    static final String WORDS = "Haluaisin lähteä kävelylle jonkun kanssa.";
    static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final Consent SENDING =
            new Consent(Consent.Purpose.SENDING, "2026-11", Consent.How.BY_CLIENT_ONLINE);
    private static final Consent FEEDBACK =
            new Consent(Consent.Purpose.FEEDBACK, "2026-11", Consent.How.TOLD_TO_SENDER);

    final TestCatalogue catalogue =
            TestCatalogue.start(Map.of(MovableClock.SETTING, true, "palvelutarjotin.sealing.key", KEY));
    final MovableClock clock = catalogue.get(MovableClock.class);
    final Referrals referrals = catalogue.get(Referrals.class);
    final Receivers receivers = catalogue.get(Receivers.class);
    final ReferralMails mails = catalogue.get(ReferralMails.class);
    final ReceiverLinks links = catalogue.get(ReceiverLinks.class);
    final Receiver walkers;
    final Receiver choir;
    final Receiver linkWorker;

    ReferralSite() {
        clock.set(MovableClock.noon(LocalDate.of(2026, 11, 23)));
        walkers = organisation("Kävelijät ry", "kavelijat@example.fi");
        choir = organisation("Kuoro ry", "kuoro@example.fi");
        receivers.addMunicipality(
                ReceiverKind.LINK_WORKER, "858", "Tuusulan linkkihenkilö", Language.FI, "linkki@example.fi");
        linkWorker = receivers.ofMunicipality(ReceiverKind.LINK_WORKER, "858").orElseThrow();
    }

    private Receiver organisation(String name, String mail) {
        var id = UUID.randomUUID();
        catalogue.get(Database.class).write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into organisation (id, name_key, told_by, told_by_precedence, content)
                    values (?, ?, 'kunta', 0,
                            jsonb_build_object('name', jsonb_build_object('fi', ?::text), 'kind', 'ASSOCIATION'))
                    """)) {
                statement.setObject(1, id);
                statement.setString(2, name);
                statement.setString(3, name);
                return statement.executeUpdate();
            }
        });
        receivers.addOrganisation(id, name, Language.FI, mail);
        return receivers.ofOrganisation(id).orElseThrow();
    }

    static ClientDetails aino() {
        return new ClientDetails(
                "Aino",
                ContactWay.MAIL,
                CLIENT_MAIL,
                "aamulla",
                Language.FI,
                "858",
                List.of("ht_liikunta"),
                WORDS,
                false);
    }

    Handover.Sent ask(Receiver... to) {
        return referrals.send(handover(null, null, to)).orElseThrow();
    }

    /** As a professional sends it, with the client's leave to hear what comes of it or without. */
    Handover.Sent refer(boolean feedback, Receiver... to) {
        return refer(UUID.randomUUID(), feedback, to);
    }

    /** The same, by a sender that is told. */
    Handover.Sent refer(UUID sender, boolean feedback, Receiver... to) {
        return referrals.send(handover(sender, feedback ? FEEDBACK : null, to)).orElseThrow();
    }

    /** The same, sent by somebody who can sign in. */
    Handover.Sent referBy(UUID account, Receiver... to) {
        return referrals.send(handover(account, null, to)).orElseThrow();
    }

    /** An account whose owner has accepted the invitation. */
    UUID active(Role role, String scope, String mail) {
        var added = catalogue.get(Accounts.class).add("Kaisa", mail, Language.FI, role, scope, null);
        var id = ((Accounts.Added.Invited) added).account().id();
        catalogue.get(Database.class).write(connection -> {
            try (var statement = connection.prepareStatement(
                    "update account set state = 'active', password_hash = 'none' where id = ?")) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
        return id;
    }

    private static Handover handover(@Nullable UUID sender, @Nullable Consent feedback, Receiver... to) {
        var kind = to[0].kind() == ReceiverKind.LINK_WORKER ? ReferralKind.LINK_WORKER : ReferralKind.OWN_REQUEST;
        var targets = Arrays.stream(to)
                .map(receiver -> new Handover.Target(receiver, null))
                .toList();
        return new Handover(Handover.newId(), kind, targets, aino(), SENDING, feedback, sender);
    }

    Moved move(Referral seen, Event event, Party party, Given given) {
        return referrals.move(seen.id(), seen.version(), event, Actor.of(party), given);
    }

    Referral done(Referral seen, Event event, Party party, Given given) {
        return ((Moved.Done) move(seen, event, party, given)).referral();
    }

    /** Takes all mail that is due, as if a mail server had taken it. */
    List<ReferralMails.Due> takeMail() {
        var taken = new ArrayList<ReferralMails.Due>();
        for (Optional<ReferralMails.Due> due = mails.lend(); due.isPresent(); due = mails.lend()) {
            taken.add(due.get());
            mails.done(due.get().id());
        }
        return taken;
    }

    /** The ends that are counted. */
    List<String> counted() {
        return catalogue.get(Database.class).read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select end_state from referral_count")) {
                var ends = new ArrayList<String>();
                while (row.next()) {
                    ends.add(row.getString(1));
                }
                return ends;
            }
        });
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
