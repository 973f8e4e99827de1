package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Measures how fast Finnish texts become terms: with words that are remembered, and with words never seen before. */
final class AnalysisRun {

    private static final int LISTINGS = 4_000;
    private static final int LARGEST_FILE = 100_000_000;
    private static final List<Form> FORMS = List.of(Form.LEMMA, Form.PARTS);

    private final double seconds;
    private final String file;

    /**
     * @param file what is analysed, in UTF-8, beside the made-up catalogue; empty for nothing else
     */
    AnalysisRun(boolean quick, String file) {
        seconds = quick ? 2 : 10;
        this.file = file;
    }

    void run() throws IOException {
        Report.circumstances("Analysis of Finnish", LISTINGS);
        Report.line("| text | words | different | form | words are | words/s | terms a word | load |");
        Report.line("|---|---|---|---|---|---|---|---|");
        tell("made-up listings", madeUp());
        if (!file.isEmpty()) {
            tell(Path.of(file).getFileName().toString(), paragraphs(Path.of(file)));
        }
    }

    private static List<String> madeUp() {
        var catalogue = new SyntheticCatalogue(LISTINGS);
        return IntStream.range(0, LISTINGS)
                .mapToObj(number -> catalogue.listing(number).content().description())
                .map(text -> text.in(Language.FI).orElseThrow())
                .toList();
    }

    private static List<String> paragraphs(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NothingToMeasure("There is no file " + file + ".");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new NothingToMeasure(
                    "%s is larger than %d million bytes; give a part of it.".formatted(file, LARGEST_FILE / 1_000_000));
        }
        try {
            var paragraphs = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (paragraphs.isEmpty()) {
                throw new NothingToMeasure("There is no text in " + file + ".");
            }
            return paragraphs;
        } catch (CharacterCodingException e) {
            throw new NothingToMeasure(file + " is not in UTF-8.");
        }
    }

    private void tell(String name, List<String> texts) throws IOException {
        var different = different(texts);
        for (var form : FORMS) {
            var analysis = new TextAnalysis(BenchDictionaries.open());
            // Warms up, and lets the words be remembered.
            analyse(analysis, form, texts);
            tell(name, form, different.size(), "remembered", () -> analyse(analysis, form, texts));
            tell(name, form, different.size(), "as they come, none remembered at first", fresh(form, texts));
            tell(name, form, different.size(), "each for the first time", fresh(form, different));
        }
    }

    /** Analysed so that nothing is remembered from the last time. */
    private static Pass fresh(Form form, List<String> texts) {
        var dictionaries = BenchDictionaries.open();
        return () -> analyse(new TextAnalysis(dictionaries), form, texts);
    }

    private static List<String> different(List<String> texts) {
        var analysis = new TextAnalysis(BenchDictionaries.open());
        var words = new LinkedHashSet<String>();
        texts.forEach(text -> words.addAll(analysis.words(text)));
        return new ArrayList<>(words);
    }

    @FunctionalInterface
    private interface Pass {
        Counts run() throws IOException;
    }

    private record Counts(long words, long terms) {

        Counts and(Counts more) {
            return new Counts(words + more.words, terms + more.terms);
        }
    }

    private void tell(String name, Form form, int different, String words, Pass pass) throws IOException {
        var once = pass.run();
        var all = new Counts(0, 0);
        var started = System.nanoTime();
        while (Report.seconds(started) < seconds) {
            all = all.and(pass.run());
        }
        Report.line(
                "| %s | %,d | %,d | %s | %s | %,.0f | %.1f | %s |",
                name,
                once.words,
                different,
                form,
                words,
                all.words / Report.seconds(started),
                (double) all.terms / all.words,
                Report.load());
    }

    private static Counts analyse(TextAnalysis analysis, Form form, List<String> texts) throws IOException {
        var analyzer = analysis.analyzer(Language.FI, form);
        var words = 0L;
        var terms = 0L;
        for (var text : texts) {
            try (var stream = analyzer.tokenStream("", text)) {
                var increment = stream.addAttribute(PositionIncrementAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    words += increment.getPositionIncrement();
                    terms++;
                }
                stream.end();
            }
        }
        return new Counts(words, terms);
    }
}
