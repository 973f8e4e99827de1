package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The needs that the catalogue knows: the program's own and the county's. */
@Singleton
public final class Needs {

    /** Own needs; a county that has more needs another tool than this. */
    public static final int MOST_OWN = 2_000;

    private final Database database;
    private final NeedRows rows;
    private final NeedSeed seed;
    private final Themes themes;

    Needs(Database database, NeedRows rows, NeedSeed seed, Themes themes) {
        this.database = database;
        this.rows = rows;
        this.seed = seed;
        this.themes = themes;
    }

    /** What became of a need that was to go. */
    public enum Removal {
        /** An own need: it is gone. */
        DELETED,
        /** A seed need: it is kept, and not used any more. */
        SWITCHED_OFF,
        NOT_THERE
    }

    /** Every need by code, those that are switched off too. */
    public List<Need> all() {
        return database.read(connection -> rows.read(connection));
    }

    public Optional<Need> find(String code) {
        return database.read(connection -> rows.read(connection, code).stream().findFirst());
    }

    /** Another one after every change, on whichever node it was made. */
    public UUID edition() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select edition from need_lexicon")) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        });
    }

    /**
     * Adds own needs or changes them; all of them or none. Whether a need is switched off stays as it was.
     *
     * @throws IllegalArgumentException with a sentence, when a theme is not known, a code is a seed need's, or there
     *     would be too many
     */
    public void save(Collection<Need> own) {
        own.forEach(this::check);
        database.write(connection -> {
            NeedRows.lock(connection);
            var codes = own.stream().map(Need::code).toList();
            var taken = new TreeSet<>(NeedRows.ofOrigin(connection, Origin.SEED, codes));
            if (!taken.isEmpty()) {
                throw new IllegalArgumentException(
                        "These codes are the program's own needs, which can only be switched off: "
                                + String.join(", ", taken) + ".");
            }
            rows.write(connection, own);
            checkNumber(connection);
            return true;
        });
    }

    /** Adds an own need or changes it; see {@link #save(Collection)}. */
    public void save(Need own) {
        save(List.of(own));
    }

    /** Deletes an own need, or switches a seed need off. Where a seed need stood behind an own one, it comes back. */
    public Removal remove(String code) {
        return database.write(connection -> {
            NeedRows.lock(connection);
            var need = rows.read(connection, code).stream().findFirst();
            if (need.isEmpty()) {
                return Removal.NOT_THERE;
            }
            if (need.get().origin() == Origin.SEED) {
                NeedRows.switchOff(connection, code);
                return Removal.SWITCHED_OFF;
            }
            NeedRows.delete(connection, code);
            NeedRows.switchOn(connection, code);
            rows.write(connection, seed.find(code).stream().toList());
            return Removal.DELETED;
        });
    }

    /** Switches a need on or off; tells whether there is such a need. */
    public boolean switchTo(String code, boolean active) {
        return database.write(connection -> {
            NeedRows.lock(connection);
            if (rows.read(connection, code).isEmpty()) {
                return false;
            }
            if (active) {
                NeedRows.switchOn(connection, code);
            } else {
                NeedRows.switchOff(connection, code);
            }
            return true;
        });
    }

    private void check(Need need) {
        if (need.origin() != Origin.OWN) {
            throw new IllegalArgumentException("Only own needs can be saved, and %s is not.".formatted(need.code()));
        }
        for (var theme : need.themes()) {
            if (themes.find(theme).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: there is no theme %s. A theme is a code such as community.peer-support; the table codelists/themes.csv has them all."
                                .formatted(need.code(), theme));
            }
        }
    }

    private static void checkNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from need where origin = 'own'")) {
            row.next();
            if (row.getInt(1) > MOST_OWN) {
                throw new IllegalArgumentException(
                        "There would be %,d own needs; at most %,d can be kept.".formatted(row.getInt(1), MOST_OWN));
            }
        }
    }
}
