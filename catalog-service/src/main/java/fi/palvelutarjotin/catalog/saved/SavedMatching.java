package fi.palvelutarjotin.catalog.saved;

import fi.palvelutarjotin.catalog.changelog.ChangeLog;
import fi.palvelutarjotin.catalog.changelog.ChangePosition;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Follows the change log and keeps what is new for whom. The log's position and what was found are written in one
 * transaction, and only if no other node was there before: each change is matched once.
 */
@Singleton
public final class SavedMatching {

    private final Database database;
    private final ChangeLog changeLog;
    private final Listings listings;
    private final SavedSearches searches;

    SavedMatching(Database database, ChangeLog changeLog, Listings listings, SavedSearches searches) {
        this.database = database;
        this.changeLog = changeLog;
        this.listings = listings;
        this.searches = searches;
    }

    /** Tells which of some listings a search finds. */
    @FunctionalInterface
    public interface Matcher {
        Set<UUID> among(Language language, String query, Set<UUID> listings);
    }

    private record Search(Language language, String query) {}

    private record Hit(UUID search, Listing listing) {}

    /**
     * Matches one stretch of the log; tells whether there was something to match and all of it is done.
     *
     * @param isSearchable whether the index that the matcher asks has read the log so far; the stretch waits otherwise
     */
    public boolean follow(Predicate<ChangePosition> isSearchable, Matcher matcher) {
        var known = position();
        if (known.isEmpty() || !known.get().generation().equals(changeLog.generation())) {
            // Nobody was followed before, or the catalogue is another one: what is in it now is not new.
            write(known, changeLog.head(), List.of());
            return false;
        }
        var changes = changeLog.after(known.get());
        if (changes.listings().isEmpty() || !isSearchable.test(changes.position())) {
            return false;
        }
        return write(known, changes.position(), match(changes.listings(), matcher));
    }

    private List<Hit> match(Set<UUID> changed, Matcher matcher) {
        var saved = searches.confirmed();
        if (saved.isEmpty()) {
            return List.of();
        }
        var published = listings.list(changed).stream()
                .filter(Listing::published)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        Map<Search, Set<UUID>> found = new HashMap<>();
        var hits = new ArrayList<Hit>();
        for (var one : saved) {
            var since = Objects.requireNonNull(one.confirmed());
            found
                    .computeIfAbsent(
                            new Search(one.language(), one.query()),
                            search -> matcher.among(search.language(), search.query(), published.keySet()))
                    .stream()
                    .map(published::get)
                    // A listing is noted for less than a change of it, too: when it gains a source, say.
                    .filter(listing -> listing.changed().isAfter(since))
                    .forEach(listing -> hits.add(new Hit(one.id(), listing)));
        }
        return hits;
    }

    private Optional<ChangePosition> position() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select position from saved_search_follower")) {
                return row.next() ? Optional.of(ChangePosition.decode(row.getString(1))) : Optional.empty();
            }
        });
    }

    private boolean write(Optional<ChangePosition> from, ChangePosition to, List<Hit> hits) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    from.isEmpty()
                            ? "insert into saved_search_follower (position) values (?) on conflict do nothing"
                            : "update saved_search_follower set position = ? where position = ?")) {
                statement.setString(1, to.encoded());
                if (from.isPresent()) {
                    statement.setString(2, from.get().encoded());
                }
                if (statement.executeUpdate() == 0) {
                    return false;
                }
            }
            insert(connection, hits);
            return true;
        });
    }

    /** Who has ended their search meanwhile is left out. */
    private static void insert(Connection connection, List<Hit> hits) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into saved_search_hit (saved_search, listing_id, changed_at)
                select id, ?, ? from saved_search where id = ?
                on conflict do nothing
                """)) {
            for (var hit : hits) {
                statement.setObject(1, hit.listing().id());
                statement.setObject(2, OffsetDateTime.ofInstant(hit.listing().changed(), ZoneOffset.UTC));
                statement.setObject(3, hit.search());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
