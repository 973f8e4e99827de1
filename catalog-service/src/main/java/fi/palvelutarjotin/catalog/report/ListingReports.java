package fi.palvelutarjotin.catalog.report;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.database.JsonDocuments;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps what readers tell of mistakes until the coordinator has seen to it. */
@Singleton
public final class ListingReports {

    /** Whoever writes more of one listing tells nothing new; a flood must not hide the others. */
    public static final int MOST_OPEN_OF_LISTING = 20;

    /** More than a coordinator can see to; beyond that somebody plays. */
    public static final int MOST_OPEN = 2_000;

    private static final String SELECT = """
            select r.id, r.listing_id, l.content ->> 'name' as name, r.kind, r.text, r.told_at, r.closed_at
            from listing_report r join listing l on l.id = r.listing_id
            """;

    private final Database database;
    private final JsonDocuments json;

    public ListingReports(Database database, JsonDocuments json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps a report.
     *
     * @param text at most {@value ListingReport#LONGEST_TEXT} characters, without an identity code
     * @return whether it was kept; false when there are too many open ones already, or no such listing
     * @throws IllegalArgumentException when the text is too long or has an identity code in it
     */
    public boolean tell(UUID listing, ReportKind kind, String text) {
        if (text.length() > ListingReport.LONGEST_TEXT || IdentityNumbers.areIn(text)) {
            throw new IllegalArgumentException("a report that is too long, or with an identity code in it");
        }
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into listing_report (listing_id, kind, text)
                    select l.id, ?, ? from listing l
                    where l.id = ?
                      and (select count(*) from listing_report where listing_id = l.id and closed_at is null) < ?
                      and (select count(*) from listing_report where closed_at is null) < ?
                    """)) {
                statement.setString(1, kind.name());
                statement.setString(2, text);
                statement.setObject(3, listing);
                statement.setInt(4, MOST_OPEN_OF_LISTING);
                statement.setInt(5, MOST_OPEN);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The open ones, or all that are kept; the oldest first. */
    public List<ListingReport> list(boolean closedToo) {
        return database.read(connection -> {
            try (var statement =
                    connection.prepareStatement(SELECT + "where ? or r.closed_at is null order by r.told_at, r.id")) {
                statement.setBoolean(1, closedToo);
                try (var rows = statement.executeQuery()) {
                    var reports = new ArrayList<ListingReport>();
                    while (rows.next()) {
                        reports.add(report(rows));
                    }
                    return reports;
                }
            }
        });
    }

    /** Closes a report; false when there is no open one of this number. */
    public boolean close(long id) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "update listing_report set closed_at = now() where id = ? and closed_at is null")) {
                statement.setLong(1, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private ListingReport report(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ListingReport(
                row.getLong("id"),
                row.getObject("listing_id", UUID.class),
                json.read(row.getString("name"), LocalizedText.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
