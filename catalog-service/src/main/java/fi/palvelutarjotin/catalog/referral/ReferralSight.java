package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows each side of a referral what it may know; programs get theirs in the order in which something happened. */
@Singleton
public final class ReferralSight {

    private static final List<String> FEEDBACK = Arrays.stream(Event.values())
            .filter(Event::isFeedback)
            .map(Event::code)
            .toList();

    /** What a sender may not know did not happen for them: neither its state nor its time is told, nor that it is counted. */
    private static final String SELECT = """
            select r.id, seen.*, (select min(m.at) from referral_move m where m.referral = r.id) as sent_at
            from referral r join handover h on h.id = r.handover join receiver v on v.id = r.receiver
            join lateral (
                select m.event, m.from_state, m.to_state, m.party, m.reason, m.outcome, m.at,
                       count(*) over () as version
                from referral_move m
                where m.referral = r.id
                  and (? or m.event <> all(?) or exists (
                      select from consent c
                      where c.handover = r.handover and c.purpose = 'feedback' and c.withdrawn_at is null))
                order by m.seq desc limit 1) seen on true
            where seen.to_state <> 'draft' and
            """;

    private final Database database;
    private final ReferralRows rows;
    private final ReferralLog log;
    private final Referrals referrals;

    ReferralSight(Database database, ReferralRows rows, ReferralLog log, Referrals referrals) {
        this.database = database;
        this.rows = rows;
        this.log = log;
        this.referrals = referrals;
    }

    /**
     * What is asked for.
     *
     * @param ids only these; all when null
     * @param states only those that stand there; all when empty
     * @param organisation only what was sent to it; all when null
     * @param from only what something happened to at this moment or later
     * @param before only what the last thing happened to before this moment
     * @param after only what comes behind this
     * @param size at most so many
     */
    public record Asked(
            @Nullable Set<UUID> ids,
            Set<State> states,
            @Nullable UUID organisation,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable After after,
            int size) {

        /** All, the first of them. */
        public static Asked first(int size) {
            return new Asked(null, Set.of(), null, null, null, null, size);
        }
    }

    /** A place in the order. */
    public record After(Instant at, UUID id) {}

    /** One; empty when it is not of this side. */
    public Optional<SeenReferral> find(Side side, UUID id) {
        return list(side, new Asked(Set.of(id), Set.of(), null, null, null, null, 1)).stream()
                .findFirst();
    }

    /** What happened to one, as far as its side may know, the first first. */
    public List<ReferralMove> moves(SeenReferral seen) {
        return seen.party() == Party.SENDER
                ? bySender(seen.referral())
                : log.moves(seen.referral().id());
    }

    /** What happened as far as the sender may know: how the client fares only where the client allows it. */
    public List<ReferralMove> bySender(Referral referral) {
        var all = log.moves(referral.id());
        return referrals.allowsFeedback(referral)
                ? all
                : all.stream().filter(move -> !move.event().isFeedback()).toList();
    }

    /** Where it stands as far as the sender may know. */
    public State stateBySender(Referral referral) {
        var known = bySender(referral);
        return known.isEmpty() ? referral.state() : known.getLast().to();
    }

    /** Those of a side, that to which something happened longest ago first. */
    public List<SeenReferral> list(Side side, Asked asked) {
        return database.read(connection -> {
            var values = new ArrayList<>();
            values.add(side instanceof Side.Receiving);
            values.add(Database.texts(connection, FEEDBACK));
            var where = new StringBuilder(SELECT);
            switch (side) {
                case Side.Sender sender -> {
                    where.append("h.sender = ?");
                    values.add(sender.id());
                }
                case Side.Receiving receiving -> {
                    // Of a slip its receiver knows nothing until it is shown.
                    where.append("v.organisation_id = ? and not (r.kind = 'paper' and r.state = 'sent')");
                    values.add(receiving.organisation());
                }
            }
            if (asked.ids() != null) {
                where.append(" and r.id = any(?)");
                values.add(Database.uuids(connection, asked.ids()));
            }
            if (!asked.states().isEmpty()) {
                where.append(" and seen.to_state = any(?)");
                values.add(Database.texts(
                        connection, asked.states().stream().map(State::code).toList()));
            }
            if (asked.organisation() != null) {
                where.append(" and v.organisation_id = ?");
                values.add(asked.organisation());
            }
            if (asked.from() != null) {
                where.append(" and seen.at >= ?");
                values.add(ReferralRows.at(asked.from()));
            }
            if (asked.before() != null) {
                where.append(" and seen.at < ?");
                values.add(ReferralRows.at(asked.before()));
            }
            if (asked.after() != null) {
                where.append(" and (seen.at, r.id) > (?, ?)");
                values.add(ReferralRows.at(asked.after().at()));
                values.add(asked.after().id());
            }
            where.append(" order by seen.at, r.id limit ?");
            values.add(asked.size());
            return read(connection, where.toString(), values, side.party());
        });
    }

    private List<SeenReferral> read(Connection connection, String sql, List<Object> values, Party party)
            throws SQLException {
        record Line(UUID id, ReferralMove last, int version, Instant sent) {}
        var lines = new ArrayList<Line>();
        try (var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.size(); at++) {
                statement.setObject(at + 1, values.get(at));
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            row.getObject("id", UUID.class),
                            ReferralLog.read(row),
                            row.getInt("version"),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        var whole = byId(lines.stream().map(Line::id).toList());
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(whole.get(line.id()))
                        .map(referral -> new SeenReferral(referral, party, line.sent(), line.version(), line.last()))
                        .stream())
                .toList();
    }

    private Map<UUID, Referral> byId(Collection<UUID> ids) {
        var written = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return rows.list("where r.id = any(string_to_array(?, ',')::uuid[])", written).stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
    }
}
