package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leafs through what is published by id, for programs that take it piece by piece: whatever changes meanwhile, nothing that
 * stays is passed over or given twice. Words are not searched here but by the index.
 */
@Singleton
public final class PublishedInOrder {

    private final Database database;
    private final JsonDocuments json;

    public PublishedInOrder(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is asked for; an empty set asks for all.
     *
     * @param ids of listings, or of organisations where those are asked for
     * @param organisation who arranges; all when null
     * @param name how a name in any language begins, in whatever case; all when null
     * @param from only what changed at this moment or later
     * @param before only what last changed before this moment
     * @param after only what comes behind this place
     * @param size at most so many
     */
    public record Asked(
            Set<UUID> ids,
            @Nullable UUID organisation,
            @Nullable Name name,
            Set<String> themes,
            Set<ListingKind> kinds,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable After after,
            int size) {}

    /** How a name is compared. */
    public record Name(String text, Match match) {}

    /** In which way. */
    public enum Match {
        BEGINS,
        CONTAINS,
        EQUALS
    }

    /**
     * A place in the order.
     *
     * @param place number of the place within a listing; 0 elsewhere
     */
    public record After(UUID id, int place) {}

    /** A place of a published listing, by its number there, from 0. */
    public record PlaceOf(UUID listing, int place) {}

    /** An organisation that arranges something, and when it or that last changed. */
    public record Arranging(Organisation organisation, Instant changed) {}

    /** Ids of listings. */
    public List<UUID> listings(Asked asked) {
        var sql = new Sql("select l.id from listing l where l.state = 'published'");
        sql.about(asked, "l.content -> 'name'");
        sql.and("l.id > ?", asked.after() == null ? null : asked.after().id());
        return all(sql.ending(" order by l.id limit ?", asked.size()), row -> row.getObject("id", UUID.class));
    }

    /** Places of listings. */
    public List<PlaceOf> places(Asked asked) {
        var sql = new Sql("""
                select l.id, p.number::integer - 1 as place
                from listing l, jsonb_array_elements(l.content -> 'places') with ordinality p(place, number)
                where l.state = 'published'
                """);
        sql.about(asked, "p.place -> 'name'");
        if (asked.after() != null) {
            sql.and(
                    "(l.id, p.number) > (?, ?)",
                    asked.after().id(),
                    asked.after().place() + 1);
        }
        return all(
                sql.ending(" order by l.id, p.number limit ?", asked.size()),
                row -> new PlaceOf(row.getObject("id", UUID.class), row.getInt("place")));
    }

    /** Organisations that arrange something. */
    public List<Arranging> organisations(Asked asked) {
        var sql = new Sql("""
                select o.id, o.content, max(l.changed_at) as changed
                from organisation o join listing l on l.organisation_id = o.id and l.state = 'published' where true
                """);
        sql.ids("o.id", asked.ids());
        sql.name("o.content -> 'name'", asked.name());
        sql.and("o.id > ?", asked.after() == null ? null : asked.after().id());
        sql.append(" group by o.id, o.content having true");
        sql.and("max(l.changed_at) >= ?", asked.from());
        sql.and("max(l.changed_at) < ?", asked.before());
        return all(
                sql.ending(" order by o.id limit ?", asked.size()),
                row -> new Arranging(
                        new Organisation(
                                row.getObject("id", UUID.class),
                                json.read(row.getString("content"), OrganisationContent.class)),
                        row.getObject("changed", OffsetDateTime.class).toInstant()));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(Sql sql, Reader<T> reader) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(sql.text.toString())) {
                for (var at = 0; at < sql.values.size(); at++) {
                    var value = sql.values.get(at);
                    statement.setObject(
                            at + 1,
                            switch (value) {
                                case Set<?> texts ->
                                    connection.createArrayOf(
                                            "text",
                                            texts.stream().map(Object::toString).toArray());
                                case Instant moment -> moment.atOffset(ZoneOffset.UTC);
                                default -> value;
                            });
                }
                try (var row = statement.executeQuery()) {
                    var all = new ArrayList<T>();
                    while (row.next()) {
                        all.add(reader.read(row));
                    }
                    return all;
                }
            }
        });
    }

    /** A statement that grows by its conditions; what is asked for stands in its values alone. */
    private static final class Sql {

        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Sql(String begin) {
            text = new StringBuilder(begin);
        }

        void about(Asked asked, String name) {
            ids("l.id", asked.ids());
            and("l.organisation_id = ?", asked.organisation());
            name(name, asked.name());
            if (!asked.themes().isEmpty()) {
                and(
                        "exists (select from listing_theme t where t.listing_id = l.id and t.theme = any(?))",
                        asked.themes());
            }
            if (!asked.kinds().isEmpty()) {
                and("l.kind = any(?)", asked.kinds());
            }
            and("l.changed_at >= ?", asked.from());
            and("l.changed_at < ?", asked.before());
        }

        void ids(String column, Set<UUID> ids) {
            if (!ids.isEmpty()) {
                and(column + " = any(?::uuid[])", ids);
            }
        }

        void name(String column, @Nullable Name name) {
            if (name == null) {
                return;
            }
            var literal = name.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            var pattern = switch (name.match()) {
                case BEGINS -> literal + "%";
                case CONTAINS -> "%" + literal + "%";
                case EQUALS -> literal;
            };
            and("exists (select from jsonb_each_text(" + column + ") n where lower(n.value) like lower(?))", pattern);
        }

        /** Nothing when what is asked for is null. */
        void and(String condition, @Nullable Object... asked) {
            var given = new ArrayList<Object>();
            for (var value : asked) {
                if (value == null) {
                    return;
                }
                given.add(value);
            }
            text.append(" and ").append(condition);
            values.addAll(given);
        }

        void append(String more) {
            text.append(more);
        }

        Sql ending(String end, int size) {
            text.append(end);
            values.add(size);
            return this;
        }
    }
}
