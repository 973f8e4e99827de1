package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.indexer.feed.sheet.SheetFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The documents of a relevance collection: a spreadsheet saved as CSV that has been read through once, so that a fault
 * in it is told before a database is made for it.
 *
 * @param file absolute
 * @param documents how many different ids its rows have
 * @param leftOut how many rows cannot be taken in, by the reason
 */
public record Corpus(Path file, int documents, Map<String, Integer> leftOut) {

    /** The name of the corpus among the sources of a listing. */
    public static final String SOURCE = "corpus";

    /** As of a spreadsheet; without another source it means nothing. */
    private static final int PRECEDENCE = 30;

    /**
     * Reads the corpus through.
     *
     * @throws Failure when it is not a sheet that can be used
     */
    public static Corpus read(Path typed) {
        var file = ReadableFile.checked(typed);
        var rows = new CorpusRows();
        try {
            new SheetFormat(new Municipalities(), new Themes(), new TargetGroups(), new ServiceLanguages())
                    .read(new CorpusInput(file), rows);
        } catch (IOException e) {
            var sentence = String.valueOf(e.getMessage());
            throw Failure.of(
                    "The corpus %s cannot be used. %s%s".formatted(file, sentence, sentence.endsWith(".") ? "" : "."));
        }
        var corpus = new Corpus(file, rows.ids().size(), rows.leftOut());
        if (corpus.documents == 0) {
            throw Failure.of("There is no document in the corpus %s. %s".formatted(file, corpus.tellLeftOut()));
        }
        rows.ids().stream().filter(id -> id.matches("(?U).*\\s.*")).findFirst().ifPresent(id -> {
            throw Failure.of("The corpus %s has the id \"%s\", with a blank in it, which a run file cannot hold."
                    .formatted(file, id.strip()));
        });
        return corpus;
    }

    /** The corpus as a feed. */
    public Source source() {
        return new Source(SOURCE, "csv", file.toString(), null, PRECEDENCE);
    }

    /** A sentence on the rows that cannot be taken in; empty when there is none. */
    public String tellLeftOut() {
        return leftOut.isEmpty()
                ? ""
                : "Rows that are left out: "
                        + leftOut.entrySet().stream()
                                .map(reason -> "%s (%,d)".formatted(reason.getKey(), reason.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
