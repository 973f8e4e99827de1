package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's listings. */
@Singleton
public final class Listings {

    private static final String SELECT = """
            select l.id, l.state, l.content, l.created_at, l.changed_at, o.id as organisation_id, o.content as organisation,
                   s.names, s.ids, s.confirmed
            from listing l
            left join organisation o on o.id = l.organisation_id
            left join lateral (
                select array_agg(r.source order by s.precedence, r.source, r.record_id) as names,
                       array_agg(r.record_id order by s.precedence, r.source, r.record_id) as ids,
                       max(r.last_seen) as confirmed
                from source_record r join source s on s.name = r.source
                where r.listing_id = l.id and r.state = 'published') s on true
            """;
    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private final JsonDocuments json;

    public Listings(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    /** The published listing of an id. */
    public Optional<Listing> findPublished(UUID id) {
        return list(List.of(id)).stream().filter(Listing::published).findFirst();
    }

    /** The published listing to which a source's published record has become. */
    public Optional<Listing> findPublished(Listing.SourceReference record) {
        return database
                .read(connection -> {
                    try (var statement = connection.prepareStatement(SELECT + """
                            where l.state = 'published' and l.id = (
                                select listing_id from source_record
                                where source = ? and record_id = ? and state = 'published')
                            """)) {
                        statement.setString(1, record.source());
                        statement.setString(2, record.id());
                        return read(statement);
                    }
                })
                .stream()
                .findFirst();
    }

    /** The listings of these ids, withdrawn ones too; those that are not there are left out. */
    public List<Listing> list(Collection<UUID> ids) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(SELECT + "where l.id = any(?)")) {
                statement.setArray(1, Database.uuids(connection, ids));
                return read(statement);
            }
        });
    }

    /** The published listings of an organisation, by name. */
    public List<Listing> listByOrganisation(UUID organisation) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(SELECT
                    + "where l.organisation_id = ? and l.state = 'published' order by l.content ->> 'name', l.id")) {
                statement.setObject(1, organisation);
                return read(statement);
            }
        });
    }

    /** How many listings are published. */
    public long countPublished() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from listing where state = 'published'")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Gives every published listing of one moment, a few at a time, however many there are. */
    public void forEachPublished(Consumer<Listing> taker) {
        database.readSnapshot(connection -> {
            try (var statement = connection.prepareStatement(SELECT + "where l.state = 'published'")) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(listing(rows));
                    }
                }
            }
            return true;
        });
    }

    private List<Listing> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var listings = new ArrayList<Listing>();
            while (rows.next()) {
                listings.add(listing(rows));
            }
            return listings;
        }
    }

    private Listing listing(ResultSet row) throws SQLException {
        var changed = instant(row, "changed_at");
        var confirmed = row.getObject("confirmed", OffsetDateTime.class);
        return new Listing(
                row.getObject("id", UUID.class),
                row.getString("state").equals("published"),
                json.read(row.getString("content"), ListingContent.class),
                organisation(row),
                sources(row),
                instant(row, "created_at"),
                changed,
                confirmed == null ? changed : confirmed.toInstant());
    }

    private @Nullable Organisation organisation(ResultSet row) throws SQLException {
        var id = row.getObject("organisation_id", UUID.class);
        return id == null
                ? null
                : new Organisation(id, json.read(row.getString("organisation"), OrganisationContent.class));
    }

    private static List<Listing.SourceReference> sources(ResultSet row) throws SQLException {
        var names = row.getArray("names");
        if (names == null) {
            return List.of();
        }
        var sources = (String[]) names.getArray();
        var ids = (String[]) row.getArray("ids").getArray();
        return IntStream.range(0, sources.length)
                .mapToObj(i -> new Listing.SourceReference(sources[i], ids[i]))
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
