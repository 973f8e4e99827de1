package fi.palvelutarjotin.catalog.saved;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.sealing.Tokens;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who wants to hear of which search: asked for, confirmed by a link in a mail, ended by another. */
@Singleton
public final class SavedSearches {

    /** So many a person may keep; each is a mail a day at most. */
    public static final int MOST_OF_ADDRESS = 20;

    /** So many mails that nobody has asked for can be brought upon one address within two days. */
    static final int MOST_UNCONFIRMED_OF_ADDRESS = 3;

    /** So many can be brought upon all addresses within an hour: the form is no means of sending mail to strangers. */
    static final int MOST_UNCONFIRMED_IN_HOUR = 200;

    private final Database database;
    private final SavedRows rows;
    private final Sealing sealing;

    SavedSearches(Database database, SavedRows rows, Sealing sealing) {
        this.database = database;
        this.rows = rows;
        this.sealing = sealing;
    }

    /** What became of the wish to hear of a search. */
    public enum Asked {
        /** A mail goes out with a link that confirms. */
        MAIL_GOES_OUT,
        /** The address has so many already, or so many were asked for in a short time. */
        TOO_MANY
    }

    /** Whether addresses can be kept: there is a key to seal them with. */
    public boolean isReady() {
        return sealing.isReady();
    }

    /** Somebody asks that an address shall hear of a search. Nothing is told to it before it is confirmed. */
    public Asked ask(Language language, String address, String query) {
        if (address.length() > SavedSearch.LONGEST_ADDRESS || query.length() > SavedSearch.LONGEST_QUERY) {
            throw new IllegalArgumentException("an address or a search that is too long");
        }
        var id = Generators.timeBasedEpochGenerator().generate();
        var saved = new SavedSearch(id, language, address, query, null, Tokens.create(), Tokens.create());
        var key = sealing.recognise(address);
        return database.write(connection -> {
            if (isTooMany(connection, key)) {
                return Asked.TOO_MANY;
            }
            try (var statement = connection.prepareStatement("""
                    insert into saved_search (id, language, sealed, address_key, confirm_hash, stop_hash)
                    values (?, ?, ?, ?, ?, ?)
                    """)) {
                statement.setObject(1, id);
                statement.setString(2, language.code());
                statement.setBytes(3, rows.seal(saved));
                statement.setBytes(4, key);
                statement.setBytes(5, Tokens.hash(saved.confirmToken()));
                statement.setBytes(6, Tokens.hash(saved.stopToken()));
                statement.executeUpdate();
            }
            Outbox.put(connection, id, Outbox.Kind.CONFIRM);
            return Asked.MAIL_GOES_OUT;
        });
    }

    /** The search that the token of a confirming link is for; empty when it was used, or has run out. */
    public Optional<SavedSearch> findToConfirm(String token) {
        return find("confirm_hash = ? and created_at > now() - interval '48 hours'", token);
    }

    /** The search that the token of an ending link is for. */
    public Optional<SavedSearch> findToStop(String token) {
        return find("stop_hash = ?", token);
    }

    /** Confirms the search of a token; from now on its owner hears of what is new. The token is used up. */
    public Optional<SavedSearch> confirm(String token) {
        return database.write(connection -> {
            var found = findToConfirm(token);
            try (var statement = connection.prepareStatement(
                    "update saved_search set confirmed_at = now(), confirm_hash = null where confirm_hash = ?")) {
                statement.setBytes(1, Tokens.hash(token));
                return found.isPresent() && statement.executeUpdate() == 1 ? found : Optional.<SavedSearch>empty();
            }
        });
    }

    /** Ends the search of a token and forgets all that was kept of it; tells whether there was one. */
    public boolean stop(String token) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("delete from saved_search where stop_hash = ?")) {
                statement.setBytes(1, Tokens.hash(token));
                return statement.executeUpdate() > 0;
            }
        });
    }

    /** Forgets what nobody has confirmed in 48 hours; tells how many. */
    public int forgetUnconfirmed() {
        return database.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("""
                        delete from saved_search
                        where confirmed_at is null and created_at <= now() - interval '48 hours'
                        """);
            }
        });
    }

    /** Those whose owners want to hear of what is new. */
    List<SavedSearch> confirmed() {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "select " + SavedRows.COLUMNS + " from saved_search where confirmed_at is not null")) {
                return rows.read(statement);
            }
        });
    }

    private Optional<SavedSearch> find(String where, String token) {
        return database
                .read(connection -> {
                    try (var statement = connection.prepareStatement(
                            "select " + SavedRows.COLUMNS + " from saved_search where " + where)) {
                        statement.setBytes(1, Tokens.hash(token));
                        return rows.read(statement);
                    }
                })
                .stream()
                .findFirst();
    }

    private static boolean isTooMany(Connection connection, byte[] key) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select count(*) filter (where address_key = ?),
                       count(*) filter (where address_key = ? and confirmed_at is null),
                       count(*) filter (where confirmed_at is null and created_at > now() - interval '1 hour')
                from saved_search where address_key = ? or confirmed_at is null
                """)) {
            statement.setBytes(1, key);
            statement.setBytes(2, key);
            statement.setBytes(3, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) >= MOST_OF_ADDRESS
                        || row.getInt(2) >= MOST_UNCONFIRMED_OF_ADDRESS
                        || row.getInt(3) >= MOST_UNCONFIRMED_IN_HOUR;
            }
        }
    }
}
