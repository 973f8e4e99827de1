package fi.palvelutarjotin.catalog.organisation;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads the catalogue's organisations. */
@Singleton
public final class Organisations {

    private final Database database;
    private final JsonDocuments json;

    public Organisations(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    public Optional<Organisation> find(UUID id) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select content from organisation where id = ?")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Organisation(id, json.read(row.getString(1), OrganisationContent.class)))
                            : Optional.empty();
                }
            }
        });
    }
}
