package fi.palvelutarjotin.catalog.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisation that a source speaks of, or adds it. The same Y-tunnus is the same organisation; without one,
 * the same name is.
 */
@Singleton
final class OrganisationRows {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JsonDocuments json;

    OrganisationRows(JsonDocuments json) {
        this.json = json;
    }

    UUID resolve(Connection connection, Source source, OrganisationContent told) throws SQLException {
        var nameKey = MergeKey.nameKey(told.name());
        var known = find(connection, told.businessId(), nameKey);
        if (known == null) {
            return insert(connection, source, told, nameKey);
        }
        if (known.mayBeOverwrittenBy(source)) {
            update(connection, known.id, source, told, nameKey);
        }
        return known.id;
    }

    private record Known(UUID id, @Nullable String businessId, String toldBy, int precedence) {

        boolean mayBeOverwrittenBy(Source source) {
            return source.precedence() < precedence || source.name().equals(toldBy);
        }
    }

    private static @Nullable Known find(Connection connection, @Nullable String businessId, String nameKey)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, business_id, told_by, told_by_precedence from organisation
                where business_id = ? or name_key = ? and (business_id is null or ?::text is null)
                order by business_id = ? desc nulls last, business_id is null, id
                limit 1
                """)) {
            statement.setString(1, businessId);
            statement.setString(2, nameKey);
            statement.setString(3, businessId);
            statement.setString(4, businessId);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4))
                        : null;
            }
        }
    }

    private UUID insert(Connection connection, Source source, OrganisationContent told, String nameKey)
            throws SQLException {
        var id = IDS.generate();
        try (var statement = connection.prepareStatement("""
                insert into organisation (id, content, name_key, told_by, told_by_precedence)
                values (?, ?::jsonb, ?, ?, ?)
                """)) {
            statement.setObject(1, id);
            statement.setString(2, json.write(told));
            statement.setString(3, nameKey);
            statement.setString(4, source.name());
            statement.setInt(5, source.precedence());
            statement.executeUpdate();
        }
        return id;
    }

    /** A Y-tunnus once known is kept when the same organisation is told of without one. */
    private void update(Connection connection, UUID id, Source source, OrganisationContent told, String nameKey)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update organisation
                set content = jsonb_set(
                        told, '{businessId}', coalesce(nullif(told -> 'businessId', 'null'), content -> 'businessId', 'null')),
                    name_key = ?, told_by = ?, told_by_precedence = ?
                from (select ?::jsonb) as new (told)
                where id = ? and (content, name_key, told_by) is distinct from (told, ?, ?)
                """)) {
            statement.setString(1, nameKey);
            statement.setString(2, source.name());
            statement.setInt(3, source.precedence());
            statement.setString(4, json.write(told));
            statement.setObject(5, id);
            statement.setString(6, nameKey);
            statement.setString(7, source.name());
            statement.executeUpdate();
        }
    }
}
