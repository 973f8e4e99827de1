package fi.palvelutarjotin.catalog.source;

import fi.palvelutarjotin.catalog.database.Database;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what state the pages of feeds were when they were last taken in, as their servers put it. */
@Singleton
public final class PageStates {

    private final Database database;

    public PageStates(Database database) {
        this.database = database;
    }

    /**
     * What a server said of a page.
     *
     * @param etag its ETag, when it sent one
     * @param lastModified its Last-Modified, when it sent one
     */
    public record PageState(@Nullable String etag, @Nullable String lastModified) {}

    public Optional<PageState> find(String address) {
        return database.read(connection -> {
            try (var statement =
                    connection.prepareStatement("select etag, last_modified from feed_validator where address = ?")) {
                statement.setString(1, address);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new PageState(row.getString(1), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    public void remember(String address, PageState state) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into feed_validator (address, etag, last_modified) values (?, ?, ?)
                    on conflict (address) do update set etag = excluded.etag, last_modified = excluded.last_modified
                    """)) {
                statement.setString(1, address);
                statement.setString(2, state.etag());
                statement.setString(3, state.lastModified());
                return statement.executeUpdate();
            }
        });
    }
}
