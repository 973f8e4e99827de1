package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.suggest.Suggestions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures suggestions: what the table of names costs, and what a keystroke costs. */
final class SuggestRun {

    private static final long SEED = 4_711;
    private static final int DIFFERENT = 4_000;
    private static final int SHORTEST_WORD = 5;

    private final int size;
    private final SyntheticCatalogue catalogue;

    SuggestRun(int size) {
        this.size = size;
        catalogue = new SyntheticCatalogue(size);
    }

    /** What somebody has typed so far. */
    private enum Kind {
        ONE_LETTER,
        THREE_LETTERS,
        WORD,
        TWO_WORDS,
        WORD_WITHOUT_DOTS,
        WORD_WITH_A_SLIP,
        NOTHING_KNOWN
    }

    void run() throws IOException {
        Report.circumstances("Suggestions", size);
        var folders = BenchFolders.of(size);
        BenchFolders.delete(folders.emptyDatabase());
        MadeIndex.makeOnce(catalogue, folders);
        try (var node = BenchNode.startStanding(folders.emptyDatabase(), folders.madeIndex())) {
            var suggestions = node.get(Suggestions.class);
            fillWhatSearchesFillToo(node);
            var before = Report.heapMegabytes();
            var started = System.nanoTime();
            var cost = Report.processorSeconds();
            suggestions.refresh();
            Report.line(
                    "%,d names; table made in %.1f s, %.1f s of processor time; heap %d MB before, %d MB with it",
                    suggestions.size(),
                    Report.seconds(started),
                    Report.processorSeconds() - cost,
                    before,
                    Report.heapMegabytes());
            Report.line("%n| typed | something suggested | ms p50 | p95 | p99 | CPU ms p50 | p95 | p99 | load |");
            Report.line("|---|---|---|---|---|---|---|---|---|");
            for (var kind : Kind.values()) {
                measure(suggestions, kind);
            }
        }
    }

    /** The needs, and what is kept of words once analysed: no memory of the table. */
    private void fillWhatSearchesFillToo(BenchNode node) {
        node.get(NeedLexicon.class).read(Language.FI, "apua");
        var analysis = node.get(TextAnalysis.class);
        for (var number = 0; number < size; number++) {
            catalogue
                    .listing(number)
                    .content()
                    .name()
                    .texts()
                    .forEach((language, name) -> analysis.words(name).forEach(word -> analysis.forms(language, word)));
        }
    }

    private void measure(Suggestions suggestions, Kind kind) {
        var typed = IntStream.range(0, DIFFERENT)
                .mapToObj(number -> typed(kind, new Dice(SEED + kind.ordinal(), number)))
                .toList();
        var thread = ManagementFactory.getThreadMXBean();
        var clock = new double[DIFFERENT];
        var processor = new double[DIFFERENT];
        var answered = 0;
        // The first half warms up.
        for (var number = -DIFFERENT; number < DIFFERENT; number++) {
            var started = System.nanoTime();
            var used = thread.getCurrentThreadCpuTime();
            var found = suggestions.suggest(Language.FI, typed.get(Math.floorMod(number, DIFFERENT)), Suggestions.MOST);
            if (number >= 0) {
                processor[number] = (thread.getCurrentThreadCpuTime() - used) / 1e6;
                clock[number] = (System.nanoTime() - started) / 1e6;
                answered += found.isEmpty() ? 0 : 1;
            }
        }
        Report.line(
                "| %s | %d %% | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %s |",
                kind,
                100 * answered / DIFFERENT,
                Report.percentile(clock, 50),
                Report.percentile(clock, 95),
                Report.percentile(clock, 99),
                Report.percentile(processor, 50),
                Report.percentile(processor, 95),
                Report.percentile(processor, 99),
                Report.load());
    }

    private String typed(Kind kind, Dice dice) {
        var words = words(dice);
        var word = dice.one(words);
        var cut = word.substring(0, dice.between(SHORTEST_WORD, word.length()));
        return switch (kind) {
            case ONE_LETTER -> word.substring(0, 1);
            case THREE_LETTERS -> word.substring(0, 3);
            case WORD -> cut;
            case TWO_WORDS -> words.getFirst() + " " + words.getLast().substring(0, 3);
            case WORD_WITHOUT_DOTS -> cut.replace('ä', 'a').replace('ö', 'o');
            case WORD_WITH_A_SLIP -> slipped(dice, cut);
            case NOTHING_KNOWN -> cut + "qx";
        };
    }

    private static String slipped(Dice dice, String word) {
        var at = dice.between(1, word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private List<String> words(Dice dice) {
        while (true) {
            var name = catalogue.listing(dice.between(0, size - 1)).content().name();
            var words = new ArrayList<>(
                    Stream.of(name.bestFor(Language.FI).orElseThrow().text().split("[^\\p{L}]+"))
                            .filter(word -> word.length() >= SHORTEST_WORD)
                            .toList());
            if (!words.isEmpty()) {
                return words;
            }
        }
    }
}
