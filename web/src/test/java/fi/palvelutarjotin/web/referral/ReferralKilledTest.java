package fi.palvelutarjotin.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Moves;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralMails;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.referral.SubjectRequests;
import fi.palvelutarjotin.catalog.testing.MovableClock;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.catalog.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills a program that sends, moves and mails without a pause, again and again. Every build kills it a few times; more, as
 * CONTRIBUTING.md tells, takes minutes.
 */
class ReferralKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int TARGETS = 2;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Set<UUID> begun = new LinkedHashSet<>();
    private final Set<UUID> confirmed = new HashSet<>();
    private final Map<UUID, Integer> moved = new HashMap<>();
    private TestCatalogue catalogue;
    private Referrals referrals;

    @BeforeEach
    void start() throws SQLException {
        post.start();
        catalogue = TestCatalogue.start(BusyReferrals.settings(post.getSmtp().getPort()));
        catalogue.get(MovableClock.class).set(MovableClock.noon(FIRST));
        referrals = catalogue.get(Referrals.class);
        var receivers = catalogue.get(Receivers.class);
        receivers.addMunicipality(ReceiverKind.EXERCISE_ADVISER, "858", "Tuusula", Language.FI, "tuusula@example.fi");
        receivers.addMunicipality(ReceiverKind.EXERCISE_ADVISER, "186", "Järvenpää", Language.FI, "jpaa@example.fi");
        receivers.addMunicipality(ReceiverKind.LINK_WORKER, "858", "Linkki", Language.FI, "linkki@example.fi");
        receivers.addMunicipality(ReceiverKind.LINK_WORKER, "186", "Linkki", Language.FI, "linkki@example.fi");
        rememberEveryMail();
    }

    @AfterEach
    void stop() {
        catalogue.close();
        post.stop();
    }

    @Test
    void whateverMomentItIsKilledAtNoReferralIsLostAndNoMail() throws Exception {
        var dice = new Random(11);
        for (var kill = 0; kill < KILLS; kill++) {
            // A day later each time: what was lent to the killed is lent anew, and reminders fall due.
            runAndKill(FIRST.plusDays(kill + 1L), kill, 200 + dice.nextInt(1300));
        }
        finish(FIRST.plusDays(KILLS + 1L));

        assertThat(confirmed).as("it was busy").hasSizeGreaterThan(KILLS);
        for (var handover : begun) {
            var sent = of(handover);
            assertThat(sent)
                    .as("all of %s or nothing", handover)
                    .satisfiesAnyOf(
                            all -> assertThat(all).isEmpty(),
                            all -> assertThat(all).hasSize(TARGETS));
            if (confirmed.contains(handover)) {
                assertThat(sent).as("confirmed: %s", handover).hasSize(TARGETS);
            }
            sent.forEach(this::assertLedHereByItsMoves);
        }
        assertThat(count("select count(*) from referral"))
                .as("nothing is there that nobody sent")
                .isEqualTo(
                        begun.stream().mapToInt(handover -> of(handover).size()).sum());
        assertMailWasSentAtLeastOnce();
    }

    private void runAndKill(LocalDate day, int seed, int milliseconds) throws Exception {
        var again = begun.stream().filter(id -> !confirmed.contains(id)).toList();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BusyReferrals.class.getName(),
                catalogue.jdbcUrl(),
                Integer.toString(post.getSmtp().getPort()),
                MovableClock.noon(day).toString(),
                Integer.toString(seed * 1000)));
        again.forEach(id -> command.add(id.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); !BusyReferrals.BUSY.equals(line); line = output.readLine()) {
                assertThat(line).as("the program ended before it was busy").isNotNull();
            }
            var listening = Thread.ofPlatform().start(() -> listen(output));
            // How long it may work is not measured but only chosen: wherever the kill falls, nothing may be lost.
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            listening.join();
        }
    }

    /** A line that the kill has cut through was not told. */
    private void listen(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var words = line.split(" ");
                if (words.length < 2 || words[1].length() < 36) {
                    continue;
                }
                var id = UUID.fromString(words[1]);
                switch (words[0]) {
                    case BusyReferrals.TRY -> begun.add(id);
                    case BusyReferrals.SENT -> confirmed.add(id);
                    case BusyReferrals.MOVED -> {
                        if (words.length == 3) {
                            moved.merge(id, Integer.parseInt(words[2]), Math::max);
                        }
                    }
                    default -> throw new IllegalStateException(line);
                }
            }
        } catch (IOException e) {
            // The end of what was told.
        }
    }

    /** The program runs on in peace until all mail is out. */
    private void finish(LocalDate day) {
        var clock = catalogue.get(MovableClock.class);
        clock.set(MovableClock.noon(day));
        var mails = catalogue.get(ReferralMails.class);
        for (var round = 0; mails.waiting() > 0 && round < 300; round++) {
            catalogue.get(ReferralWork.class).work();
            clock.forward(Duration.ofMinutes(11));
        }
        assertThat(mails.waiting()).isZero();
    }

    private List<Referral> of(UUID handover) {
        return catalogue.get(SubjectRequests.class).of(handover);
    }

    private void assertLedHereByItsMoves(Referral referral) {
        var moves = referrals.moves(referral.id());
        var state = State.DRAFT;
        for (var move : moves) {
            assertThat(move.from()).isEqualTo(state);
            assertThat(Moves.ask(state, move.event(), move.party()))
                    .as("%s: %s of %s", referral.id(), move.event(), move.party())
                    .isInstanceOf(Moves.Answer.Allowed.class);
            state = move.to();
        }
        assertThat(referral.state()).isEqualTo(state);
        assertThat(referral.version()).isEqualTo(moves.size());
        assertThat(referral.version())
                .as("what was told to be done is done")
                .isGreaterThanOrEqualTo(moved.getOrDefault(referral.id(), 0));
        assertThat(referral.kept()).isEqualTo(state != State.CANCELLED);
        assertThat(referrals.read(referral, Actor.of(Party.CLIENT)).isPresent()).isEqualTo(referral.kept());
    }

    /** Each mail that was written down came in, none that was not; and one that came twice is the same one. */
    private void assertMailWasSentAtLeastOnce() throws Exception {
        var told = new TreeSet<String>();
        var copies = new HashMap<String, String>();
        var twice = 0;
        for (var mail : post.getReceivedMessages()) {
            var id = mail.getMessageID().replaceAll("[<>]|@.*", "");
            var content = mail.getAllRecipients()[0] + mail.getSubject() + mail.getContent();
            told.add(id);
            var before = copies.putIfAbsent(id, content);
            if (before != null) {
                twice++;
                assertThat(content.substring(0, content.indexOf('\n')))
                        .isEqualTo(before.substring(0, before.indexOf('\n')));
            }
        }
        assertThat(twice).as("a kill can double the one mail that is under way").isLessThanOrEqualTo(KILLS);
        assertThat(told).isSubsetOf(ids("select id from told_mail"));
        assertThat(told)
                .as("clients whose referral was taken back meanwhile have no address any more")
                .containsAll(
                        ids(
                                "select id from told_mail m where party in ('receiver', 'link-worker')"
                                        + " or party = 'client' and exists (select from referral_key k where k.referral = m.referral)"));
        assertThat(count("select count(*) from told_mail where kind = 'new'"))
                .as("one for each referral, and the mail is written with it")
                .isEqualTo(count("select count(*) from referral"));
        assertThat(count("select count(*) from told_mail where kind = 'reminder'"))
                .as("written with the report, or not at all")
                .isEqualTo(count("select coalesce(sum((counts ->> 'reminded')::integer), 0) from work_report"));
    }

    /**
     * A mail's row goes when it is sent: of each that was ever committed a copy stays. It is written with the owner's rights,
     * for the program's own are for the program's own tables.
     */
    private void rememberEveryMail() throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table told_mail (id uuid, referral uuid, party text, kind text);
                    create function remember_mail() returns trigger language plpgsql security definer as $$
                    begin
                        insert into told_mail values (new.id, new.referral, new.party, new.kind);
                        return new;
                    end $$;
                    create trigger remember_mail after insert on referral_mail
                    for each row execute function remember_mail();
                    """);
        }
    }

    private Set<String> ids(String sql) throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var ids = new TreeSet<String>();
            while (row.next()) {
                ids.add(Objects.requireNonNull(row.getString(1)));
            }
            return ids;
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = catalogue.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
