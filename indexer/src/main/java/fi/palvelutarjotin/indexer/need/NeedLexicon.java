package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells which needs a typed text speaks of, from this node's copy of the needs.
 *
 * <p>The copy is taken at the first question, and anew by {@link #refresh}; {@link NeedFollower} sees to that where
 * searches are served. Questions go on being answered from the old copy meanwhile, and when the database is away.
 */
@Singleton
public final class NeedLexicon {

    /** More than that confuses rather than helps. */
    public static final int MOST_MATCHES = 5;

    private static final int LONGEST_TEXT = 300;

    private final Needs needs;
    private final TextAnalysis analysis;
    private final SmallWords small = new SmallWords();
    private final SplitCompounds compounds;

    private volatile @Nullable Copy copy;

    public NeedLexicon(Needs needs, TextAnalysis analysis) {
        this.needs = needs;
        this.analysis = analysis;
        compounds = new SplitCompounds(analysis);
    }

    private record Copy(UUID edition, NeedIndex index) {}

    /**
     * The needs that a text speaks of, at most {@value #MOST_MATCHES}, the most wanted first.
     *
     * @param reader whose language is looked into first; phrases of the others match too
     * @param typed as it was typed; only its first 300 characters are read
     */
    public List<NeedMatch> read(Language reader, String typed) {
        var index = present().index;
        var said = index.match(reader, typed);
        var split = compounds.of(reader, typed.substring(0, Math.min(typed.length(), LONGEST_TEXT)));
        if (!said.isEmpty() || split.isEmpty()) {
            return said.stream().limit(MOST_MATCHES).toList();
        }
        // One part of a compound is another matter: "syöpäseulonta" is not yet cancer.
        return index.match(reader, split.get()).stream()
                .filter(match -> match.words().size() > 1)
                .limit(MOST_MATCHES)
                .toList();
    }

    /** The needs that are used now, by code. */
    public List<Need> needs() {
        return present().index.needs();
    }

    /** Which edition of the needs is used now: an answer that rests on another one may be wrong. */
    public UUID edition() {
        return present().edition;
    }

    /**
     * Takes a new copy when the catalogue's needs have changed; tells whether they had.
     *
     * @throws fi.palvelutarjotin.catalog.database.DatabaseException when the database is out of reach
     */
    public synchronized boolean refresh() {
        // Asked first: a change in between is then noticed the next time.
        var edition = needs.edition();
        var old = copy;
        if (old != null && old.edition.equals(edition)) {
            return false;
        }
        copy = new Copy(edition, new NeedIndex(needs.all(), analysis, small));
        return true;
    }

    private Copy present() {
        var present = copy;
        if (present == null) {
            refresh();
            present = java.util.Objects.requireNonNull(copy);
        }
        return present;
    }
}
