package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.Cards;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Name;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what somebody who is typing may mean, from a table of names in memory.
 *
 * <p>The table is made by {@link #refresh}, and made anew when the index or the needs have changed; {@link
 * SuggestionFollower} sees to that where searches are served. Until then questions are answered from the table that is
 * there: from none at first.
 */
@Singleton
public final class Suggestions {

    /** More of them nobody reads through while typing. */
    public static final int MOST = 8;

    /** So many characters are read of what was typed. */
    public static final int LONGEST = 100;

    private final SearchIndex index;
    private final NeedLexicon needs;
    private final Themes themes;
    private final Municipalities municipalities;
    private final TextAnalysis analysis;
    private final Clock clock;
    private final ListedNames names;

    private volatile Present present;
    private @Nullable Stand stand;

    public Suggestions(
            SearchIndex index,
            NeedLexicon needs,
            Themes themes,
            Municipalities municipalities,
            TextAnalysis analysis,
            Cards cards,
            Clock clock) {
        this.index = index;
        this.needs = needs;
        this.themes = themes;
        this.municipalities = municipalities;
        this.analysis = analysis;
        this.clock = clock;
        names = new ListedNames(cards);
        present = new Present(List.of(), new WordTable(List.of(), analysis));
    }

    /** What can be suggested now. */
    private record Present(List<Phrase> phrases, WordTable table) {}

    /** What the table was made of: the index's state, the needs' edition, and the day, after which listings are over. */
    private record Stand(Object index, UUID needs, LocalDate day) {}

    /**
     * What may be meant, the likeliest first: listings' names and needs, then themes, places and organisations.
     *
     * @param reader whose language is looked into first
     * @param typed what was typed so far; of more than {@value #LONGEST} characters the first
     * @param most how many at most, 1…{@value #MOST}
     */
    public List<Suggestion> suggest(Language reader, String typed, int most) {
        return suggest(reader, typed, most, EnumSet.allOf(Kind.class));
    }

    /**
     * The same of some kinds only: what is of another kind keeps nothing from being found with a slip.
     *
     * @param kinds at least one
     */
    public List<Suggestion> suggest(Language reader, String typed, int most, Set<Kind> kinds) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("from 1 to %d suggestions can be given, not %d".formatted(MOST, most));
        }
        var read = Typed.read(analysis, reader, typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        var now = present;
        var marking = new Marking(analysis, read);
        return new Matching(
                        now.table,
                        now.phrases.size(),
                        number -> kinds.contains(now.phrases.get(number).kind()))
                .find(read).stream()
                        .flatMap(marks -> new Choice(now.phrases, marks, reader, most).chosen().stream())
                        .map(phrase -> suggestion(phrase, reader, marking))
                        .toList();
    }

    /** How many names can be suggested now; the same name in several languages is several. */
    public int size() {
        return present.phrases.size();
    }

    /**
     * Makes the table anew when what it is made of has changed; tells whether it had.
     *
     * @throws fi.palvelutarjotin.catalog.database.DatabaseException when the needs were never read and the database is
     *     out of reach
     */
    public synchronized boolean refresh() {
        return index.read(this::refresh);
    }

    private boolean refresh(IndexView view) throws IOException {
        var today = LocalDate.now(clock.withZone(Schedule.ZONE));
        var now = new Stand(view.reader().getReaderCacheHelper().getKey(), needs.edition(), today);
        if (now.equals(stand)) {
            return false;
        }
        var phrases = new Phrases(themes, municipalities);
        for (var listing : names.read(view)) {
            if (!listing.isOver(today)) {
                phrases.add(listing);
            }
        }
        needs.needs().forEach(phrases::add);
        var all = phrases.all();
        present = new Present(all, new WordTable(all, analysis));
        stand = now;
        return true;
    }

    private static Suggestion suggestion(Phrase phrase, Language reader, Marking marking) {
        var shown = phrase.shownTo(reader);
        var name = new Name(shown.language(), marking.mark(shown.language(), shown.text()));
        var foundBy = phrase.isShownTo(reader)
                ? null
                : new Name(phrase.language(), marking.mark(phrase.language(), phrase.text()));
        return new Suggestion(phrase.kind(), name, foundBy, phrase.target(reader), phrase.listings());
    }
}
