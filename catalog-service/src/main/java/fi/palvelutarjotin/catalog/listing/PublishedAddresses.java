package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Of what there are public pages, in parts of a size: for those who want to know every page of the site. */
@Singleton
public final class PublishedAddresses {

    private final Database database;

    public PublishedAddresses(Database database) {
        this.database = database;
    }

    /** What has a page for each of its kind. */
    public enum Of {
        LISTING("""
                select id, changed_at as changed, content from listing where state = 'published'
                """),
        /** An organisation that arranges something; its page changes with what it arranges. */
        ORGANISATION("""
                select o.id, max(l.changed_at) as changed, o.content
                from organisation o join listing l on l.organisation_id = o.id and l.state = 'published'
                group by o.id, o.content
                """);

        private final String published;

        Of(String published) {
            this.published = published;
        }
    }

    /**
     * One that has a page.
     *
     * @param changed when it last changed
     * @param languages in which it has a name; never none
     */
    public record Entry(UUID id, Instant changed, Set<Language> languages) {

        public Entry {
            languages = Set.copyOf(languages);
        }
    }

    /** When something of each part last changed, from the first part on. */
    public List<Instant> parts(Of kind, int size) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                    select max(changed) as changed
                    from (select changed, (row_number() over (order by id) - 1) / ? as part from (%s) as published) as each
                    group by part order by part
                    """.formatted(kind.published))) {
                statement.setInt(1, size);
                try (var rows = statement.executeQuery()) {
                    var parts = new ArrayList<Instant>();
                    while (rows.next()) {
                        parts.add(changed(rows));
                    }
                    return parts;
                }
            }
        });
    }

    /**
     * One part, by id; empty when there are not so many.
     *
     * @param part from 1
     */
    public List<Entry> part(Of kind, int part, int size) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                    select id, changed, array(select jsonb_object_keys(content -> 'name')) as languages
                    from (%s) as published
                    order by id offset ? limit ?
                    """.formatted(kind.published))) {
                statement.setLong(1, (long) (part - 1) * size);
                statement.setInt(2, size);
                try (var rows = statement.executeQuery()) {
                    var entries = new ArrayList<Entry>();
                    while (rows.next()) {
                        entries.add(new Entry(rows.getObject("id", UUID.class), changed(rows), languages(rows)));
                    }
                    return entries;
                }
            }
        });
    }

    private static Instant changed(ResultSet row) throws SQLException {
        return row.getObject("changed", OffsetDateTime.class).toInstant();
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        var languages = EnumSet.noneOf(Language.class);
        Arrays.stream((String[]) row.getArray("languages").getArray())
                .map(Language::find)
                .flatMap(Optional::stream)
                .forEach(languages::add);
        return languages;
    }
}
