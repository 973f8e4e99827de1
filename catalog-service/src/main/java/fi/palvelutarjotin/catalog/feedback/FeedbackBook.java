package fi.palvelutarjotin.catalog.feedback;

import com.fasterxml.uuid.Generators;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.sealing.Sealing;
import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.catalog.text.Language;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what readers say until it is answered, and for a time after that. */
@Singleton
public final class FeedbackBook {

    /** More than anybody can answer; beyond that somebody plays. */
    public static final int MOST_OPEN = 2_000;

    /** So many in an hour: a flood must not fill the book before somebody looks. */
    public static final int MOST_IN_HOUR = 200;

    private final Database database;
    private final FeedbackRows rows;
    private final Sealing sealing;
    private final FeedbackSettings settings;
    private final Clock clock;

    FeedbackBook(Database database, FeedbackRows rows, Sealing sealing, FeedbackSettings settings, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of feedback.
     *
     * @param due the last day to answer; empty where no law sets one
     */
    public record Kept(Optional<LocalDate> due) {}

    /** Whether addresses can be kept: there is a key to seal them with. */
    public boolean takesAddresses() {
        return sealing.isReady();
    }

    /** For how many months feedback is kept after it was closed. */
    public int keptMonths() {
        return settings.months();
    }

    /**
     * Keeps feedback.
     *
     * @param text 1 to {@value Feedback#LONGEST_TEXT} characters, without an identity code
     * @param address where the answer goes, if one is wanted; only where addresses can be kept
     * @return empty when there is too much already
     * @throws IllegalArgumentException when a text must not be kept
     */
    public Optional<Kept> tell(FeedbackTopic topic, Language language, String text, @Nullable String address) {
        if (!isKeepable(text, Feedback.LONGEST_TEXT)
                || (address != null && !isKeepable(address, Feedback.LONGEST_ADDRESS))) {
            throw new IllegalArgumentException("feedback that is empty, too long, or with an identity code in it");
        }
        var now = OffsetDateTime.now(clock.withZone(Schedule.ZONE));
        var due = topic.due(now.toLocalDate());
        var key = Generators.timeBasedEpochGenerator().generate();
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into feedback (row_key, topic, language, text, sealed, told_at, due_on)
                    select ?, ?, ?, ?, ?, ?, ?
                    where (select count(*) from feedback where closed_at is null) < ?
                      and (select count(*) from feedback where told_at > ?) < ?
                    """)) {
                statement.setObject(1, key);
                statement.setString(2, topic.name());
                statement.setString(3, language.code());
                statement.setString(4, address == null ? text : null);
                statement.setObject(5, address == null ? null : rows.seal(key, text, address), Types.BINARY);
                statement.setObject(6, now.withOffsetSameInstant(ZoneOffset.UTC));
                statement.setObject(7, due.orElse(null), Types.DATE);
                statement.setInt(8, MOST_OPEN);
                statement.setObject(9, now.withOffsetSameInstant(ZoneOffset.UTC).minusHours(1));
                statement.setInt(10, MOST_IN_HOUR);
                return statement.executeUpdate() == 1 ? Optional.of(new Kept(due)) : Optional.<Kept>empty();
            }
        });
    }

    /** The open ones, or all that are kept: first what must be answered first, then the oldest. */
    public List<Feedback> list(boolean closedToo) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select " + FeedbackRows.COLUMNS
                    + " from feedback where ? or closed_at is null"
                    + " order by closed_at is not null, due_on nulls last, told_at, id")) {
                statement.setBoolean(1, closedToo);
                try (var found = statement.executeQuery()) {
                    var all = new ArrayList<Feedback>();
                    while (found.next()) {
                        all.add(rows.read(found));
                    }
                    return all;
                }
            }
        });
    }

    /** Closes feedback; false when there is no open one of this number. */
    public boolean close(long id) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "update feedback set closed_at = ? where id = ? and closed_at is null")) {
                statement.setObject(1, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
                statement.setLong(2, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Deletes what was closed so many months ago as is set; tells how many. */
    public int forget() {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("delete from feedback where closed_at <= ?")) {
                statement.setObject(
                        1, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusMonths(settings.months()));
                return statement.executeUpdate();
            }
        });
    }

    private static boolean isKeepable(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && !IdentityNumbers.areIn(text);
    }
}
