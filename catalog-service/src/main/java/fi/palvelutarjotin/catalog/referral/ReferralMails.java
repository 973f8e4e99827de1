package fi.palvelutarjotin.catalog.referral;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail about referrals that is still to be sent. It tells of no client: a code, a link, and what to do. A mail is written
 * down together with what it tells of, lent to who sends it, and stays until it was handed over.
 */
@Singleton
public final class ReferralMails {

    private static final Duration LENT_FOR = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Longer than the whole clock of a referral: what nobody took by then is told no more. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Database database;
    private final ReferralRows rows;
    private final Receivers receivers;
    private final Accounts accounts;
    private final Municipalities municipalities;
    private final Sealing sealing;
    private final Clock clock;

    ReferralMails(
            Database database,
            ReferralRows rows,
            Receivers receivers,
            Accounts accounts,
            Municipalities municipalities,
            Sealing sealing,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.receivers = receivers;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What a mail is about. */
    public enum Kind {
        /** To the receiver: there is a referral, with the link that opens it. */
        NEW,
        /** To the receiver: the code that opens the link. */
        CODE,
        /** It has moved to another state. */
        MOVED,
        /** Somebody should act. */
        REMINDER,
        /** Nobody acts. */
        ESCALATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A mail that is due.
     *
     * @param id the same at every try
     * @param to the address; empty when there is nobody to tell, or nothing by which to tell it
     * @param secret the token of its link, or the code, that only this mail carries; null when it has none
     */
    public record Due(
            UUID id,
            Kind kind,
            Party party,
            Referral referral,
            Language language,
            Optional<String> to,
            @Nullable String secret) {

        /** Nothing of a person, and no secret, in a log line. */
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /** Writes a mail down, in the transaction of what it tells of. */
    void put(Connection connection, UUID referral, Party party, Kind kind, @Nullable String secret)
            throws SQLException {
        put(connection, referral, party, null, kind, secret);
    }

    /**
     * Tells who looks after the area that nobody acts: its link worker, or the county's coordinators where it has none, or
     * where it is the link worker who does not act. Without coordinators the link worker is told nevertheless.
     */
    void escalate(Connection connection, Referral referral) throws SQLException {
        var worker = linkWorker(referral);
        var isOther = worker.filter(
                        desk -> !desk.id().equals(referral.receiver().id()))
                .isPresent();
        if (isOther || tellCoordinators(connection, referral, Kind.ESCALATION) == 0 && worker.isPresent()) {
            put(connection, referral.id(), Party.LINK_WORKER, Kind.ESCALATION, null);
        }
    }

    /** Writes a mail down for each coordinator of the county in which help is sought; tells for how many. */
    int tellCoordinators(Connection connection, Referral referral, Kind kind) throws SQLException {
        var county = Optional.ofNullable(referral.area())
                .flatMap(municipalities::find)
                .map(Municipality::county);
        var coordinators =
                county.map(code -> accounts.holding(Role.COORDINATOR, code)).orElse(List.of());
        for (var account : coordinators) {
            put(connection, referral.id(), Party.COORDINATOR, account.id(), kind, null);
        }
        return coordinators.size();
    }

    private void put(
            Connection connection,
            UUID referral,
            Party party,
            @Nullable UUID account,
            Kind kind,
            @Nullable String secret)
            throws SQLException {
        var id = Generators.timeBasedEpochGenerator().generate();
        try (var statement = connection.prepareStatement("""
                insert into referral_mail (id, referral, party, kind, sealed, made_at, next_try_at, account)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, id);
            statement.setObject(2, referral);
            statement.setString(3, party.code());
            statement.setString(4, kind.code());
            statement.setBytes(5, secret == null ? null : sealing.seal(id, secret));
            statement.setObject(6, ReferralRows.at(clock.instant()));
            statement.setObject(7, ReferralRows.at(clock.instant()));
            statement.setObject(8, account);
            statement.executeUpdate();
        }
    }

    /** Lends the mail that has been due for longest; each try makes the next one wait longer. */
    public Optional<Due> lend() {
        return database.write(connection -> {
            var now = clock.instant();
            try (var statement = connection.prepareStatement("""
                    select id, referral, party, account, kind, sealed, tries from referral_mail where next_try_at <= ?
                    order by next_try_at, id limit 1 for update skip locked
                    """)) {
                statement.setObject(1, ReferralRows.at(now));
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    var id = row.getObject("id", UUID.class);
                    waitUntil(connection, id, now.plus(pause(row.getInt("tries"))));
                    var party = Party.find(row.getString("party")).orElseThrow();
                    var referral =
                            rows.find(row.getObject("referral", UUID.class)).orElseThrow();
                    var sealed = row.getBytes("sealed");
                    var address = address(connection, referral, party, row.getObject("account", UUID.class));
                    return Optional.of(new Due(
                            id,
                            Kind.of(row.getString("kind")),
                            party,
                            referral,
                            address.map(Address::language)
                                    .orElse(referral.receiver().language()),
                            address.map(Address::mail),
                            sealed == null ? clientToken(connection, referral, party) : sealing.open(id, sealed)));
                }
            }
        });
    }

    /** The mail was handed over, or there is nobody to tell. */
    public void done(UUID mail) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("delete from referral_mail where id = ?")) {
                statement.setObject(1, mail);
                return statement.executeUpdate();
            }
        });
    }

    /** Forgets mail that nobody took; tells how many. */
    public int forget() {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("delete from referral_mail where made_at < ?")) {
                statement.setObject(1, ReferralRows.at(clock.instant().minus(KEPT_FOR)));
                return statement.executeUpdate();
            }
        });
    }

    /** How many mails wait. */
    public int waiting() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from referral_mail")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static Duration pause(int tries) {
        var longer = Duration.ofMinutes(1L << Math.min(tries + 1, 12));
        var shorter = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
        return shorter.compareTo(LENT_FOR) < 0 ? LENT_FOR : shorter;
    }

    private static void waitUntil(Connection connection, UUID mail, Instant next) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update referral_mail set tries = tries + 1, next_try_at = ? where id = ?")) {
            statement.setObject(1, ReferralRows.at(next));
            statement.setObject(2, mail);
            statement.executeUpdate();
        }
    }

    private record Address(String mail, Language language) {}

    private Optional<Address> address(Connection connection, Referral referral, Party party, @Nullable UUID account)
            throws SQLException {
        var receiver = referral.receiver();
        return switch (party) {
            case RECEIVER -> Optional.of(new Address(receivers.mail(receiver.id()), receiver.language()));
            case CLIENT ->
                rows.client(connection, referral.id())
                        .filter(client -> client.way() == ContactWay.MAIL)
                        .map(client -> new Address(client.contact(), client.language()));
            case LINK_WORKER ->
                linkWorker(referral).map(desk -> new Address(receivers.mail(desk.id()), desk.language()));
            case SENDER -> sender(connection, referral).flatMap(this::ofAccount);
            case COORDINATOR -> Optional.ofNullable(account).flatMap(this::ofAccount);
            case CLOCK -> Optional.empty();
        };
    }

    /** Whoever may no longer sign in is told nothing. */
    private Optional<Address> ofAccount(UUID id) {
        return accounts.find(id)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(account -> new Address(account.mail(), account.language()));
    }

    private static Optional<UUID> sender(Connection connection, Referral referral) throws SQLException {
        try (var statement = connection.prepareStatement("select sender from handover where id = ?")) {
            statement.setObject(1, referral.handover());
            try (var row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, UUID.class));
            }
        }
    }

    private Optional<Receiver> linkWorker(Referral referral) {
        return Optional.ofNullable(referral.area())
                .flatMap(code -> receivers.ofMunicipality(ReceiverKind.LINK_WORKER, code));
    }

    private @Nullable String clientToken(Connection connection, Referral referral, Party party) throws SQLException {
        if (party != Party.CLIENT) {
            return null;
        }
        try (var statement = connection.prepareStatement("select client_sealed from handover where id = ?")) {
            statement.setObject(1, referral.handover());
            try (var row = statement.executeQuery()) {
                row.next();
                return sealing.open(referral.handover(), row.getBytes(1));
            }
        }
    }
}
