package fi.palvelutarjotin.catalog.listing;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an organisation arranges, in outline: a city has thousands of listings, and a page shows a few of them. */
@Singleton
public final class OrganisationListings {

    private final Database database;
    private final JsonDocuments json;

    public OrganisationListings(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    /** A published listing by its name alone. */
    public record Named(UUID id, LocalizedText name) {}

    /** Its published listings, in no order: a reader's language orders names as it does. */
    public List<Named> listNames(UUID organisation) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                    select id, content ->> 'name' from listing where organisation_id = ? and state = 'published'
                    """)) {
                statement.setObject(1, organisation);
                try (var rows = statement.executeQuery()) {
                    var listings = new ArrayList<Named>();
                    while (rows.next()) {
                        listings.add(new Named(
                                rows.getObject(1, UUID.class), json.read(rows.getString(2), LocalizedText.class)));
                    }
                    return listings;
                }
            }
        });
    }

    /** Codes of the municipalities in which something of it is at home, those with the most first. */
    public List<String> listMunicipalities(UUID organisation) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                    select m.municipality
                    from listing l join listing_municipality m on m.listing_id = l.id
                    where l.organisation_id = ? and l.state = 'published'
                    group by m.municipality
                    order by count(*) desc, m.municipality
                    """)) {
                statement.setObject(1, organisation);
                try (var rows = statement.executeQuery()) {
                    var codes = new ArrayList<String>();
                    while (rows.next()) {
                        codes.add(rows.getString(1));
                    }
                    return codes;
                }
            }
        });
    }
}
