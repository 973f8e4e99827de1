package fi.palvelutarjotin.catalog.referral;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who have said that they take referrals; nobody else is ever sent one. */
@Singleton
public final class Receivers {

    /** Of a receiver, for whatever reads one; told capacity grows old in the database's own words. */
    static final String COLUMNS = """
            v.id as receiver_id, v.kind as receiver_kind, v.organisation_id, v.municipality, v.name, v.language,
            v.capacity, v.capacity_told_at
            """;

    private final Database database;
    private final Sealing sealing;
    private final Clock clock;

    Receivers(Database database, Sealing sealing, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Whether there is a key to seal with; without one nothing of a referral may be kept. */
    public boolean isReady() {
        return sealing.isReady();
    }

    /**
     * Notes that an organisation takes referrals from now on; what was noted of it before ends.
     *
     * @param mail the address that is told of them
     */
    public UUID addOrganisation(UUID organisation, String name, Language language, String mail) {
        return add(ReceiverKind.ORGANISATION, organisation, null, name, language, mail);
    }

    /** The same for a municipality's link worker or exercise adviser. */
    public UUID addMunicipality(ReceiverKind kind, String municipality, String name, Language language, String mail) {
        if (kind == ReceiverKind.ORGANISATION) {
            throw new IllegalArgumentException("an organisation is no desk of a municipality");
        }
        return add(kind, null, municipality, name, language, mail);
    }

    private UUID add(
            ReceiverKind kind,
            @Nullable UUID organisation,
            @Nullable String municipality,
            String name,
            Language language,
            String mail) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return database.write(connection -> {
            try (var former = connection.prepareStatement("""
                    update receiver set ended_at = ? where ended_at is null and kind = ?
                      and (organisation_id = ? or municipality = ?)
                    """);
                    var statement = connection.prepareStatement("""
                            insert into receiver (id, kind, organisation_id, municipality, name, language, sealed, since)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)) {
                former.setObject(1, now());
                former.setString(2, kind.code());
                former.setObject(3, organisation);
                former.setString(4, municipality);
                former.executeUpdate();
                statement.setObject(1, id);
                statement.setString(2, kind.code());
                statement.setObject(3, organisation);
                statement.setString(4, municipality);
                statement.setString(5, name);
                statement.setString(6, language.code());
                statement.setBytes(7, sealing.seal(id, mail));
                statement.setObject(8, now());
                statement.executeUpdate();
                return id;
            }
        });
    }

    /** Notes that a receiver takes no more; what they have already they keep. False when there is no such one. */
    public boolean end(UUID receiver) {
        return update("update receiver set ended_at = ? where id = ? and ended_at is null", now(), receiver);
    }

    /** A receiver tells whether they have room. False when there is no such one. */
    public boolean tellCapacity(UUID receiver, Capacity capacity) {
        return update(
                "update receiver set capacity_told_at = ?, capacity = ? where id = ? and ended_at is null",
                now(),
                capacity.code(),
                receiver);
    }

    /** Who takes referrals for an organisation. */
    public Optional<Receiver> ofOrganisation(UUID organisation) {
        return list("and organisation_id = ?", statement -> statement.setObject(1, organisation)).stream()
                .findFirst();
    }

    /** A desk of a municipality. */
    public Optional<Receiver> ofMunicipality(ReceiverKind kind, String municipality) {
        return list("and v.kind = ? and municipality = ?", statement -> {
                    statement.setString(1, kind.code());
                    statement.setString(2, municipality);
                })
                .stream()
                .findFirst();
    }

    /** All who take referrals now, by name. */
    public List<Receiver> all() {
        return list("", statement -> {});
    }

    /** Where a receiver is told of referrals. */
    String mail(UUID receiver) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select sealed from receiver where id = ?")) {
                statement.setObject(1, receiver);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return sealing.open(receiver, row.getBytes(1));
                }
            }
        });
    }

    static Receiver read(ResultSet row, Instant now) throws SQLException {
        var told = row.getObject("capacity_told_at", OffsetDateTime.class);
        var isTrue = told != null && told.toInstant().plus(Capacity.TRUE_FOR).isAfter(now);
        return new Receiver(
                row.getObject("receiver_id", UUID.class),
                ReceiverKind.find(row.getString("receiver_kind")).orElseThrow(),
                row.getObject("organisation_id", UUID.class),
                row.getString("municipality"),
                row.getString("name"),
                Language.find(row.getString("language")).orElseThrow(),
                isTrue ? Capacity.find(row.getString("capacity")) : Optional.empty());
    }

    /** Binds what a statement asks for. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Receiver> list(String and, Binding binding) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS
                    + " from receiver v where ended_at is null " + and + " order by v.name, v.id")) {
                binding.bind(statement);
                try (var rows = statement.executeQuery()) {
                    var all = new ArrayList<Receiver>();
                    while (rows.next()) {
                        all.add(read(rows, clock.instant()));
                    }
                    return all;
                }
            }
        });
    }

    private boolean update(String sql, Object... values) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                return statement.executeUpdate() == 1;
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
