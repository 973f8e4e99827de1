package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.need.NeedMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints needs. */
record NeedPrinting(Console console) {

    void list(List<Need> needs, boolean own, boolean off, String text) {
        var shown = needs.stream()
                .filter(need -> !own || need.origin() == Origin.OWN)
                .filter(need -> !off || !need.active())
                .filter(need -> has(need, text.toLowerCase(Locale.ROOT)))
                .toList();
        for (var need : shown) {
            console.print(
                    "%-40s %-4s %-3s  %s",
                    need.code(),
                    origin(need),
                    need.active() ? "" : "off",
                    Printable.brief(first(need.phrases(), Language.FI)));
        }
        console.print(
                "%,d of %,d needs; own: %,d, switched off: %,d.",
                shown.size(),
                needs.size(),
                needs.stream().filter(need -> need.origin() == Origin.OWN).count(),
                needs.stream().filter(need -> !need.active()).count());
    }

    void whole(Need need) {
        console.print("%s", need.code());
        line("origin", origin(need));
        line("used", need.active() ? "yes" : "no, it is switched off");
        line("weight", Double.toString(need.weight()));
        line("themes", need.themes().isEmpty() ? "-" : String.join(" | ", need.themes()));
        need.phrases().lists().forEach((language, words) -> line("phrases " + language.code(), joined(words)));
        need.services().lists().forEach((language, words) -> line("services " + language.code(), joined(words)));
    }

    void matches(List<NeedMatch> matches, Language reader) {
        if (matches.isEmpty()) {
            console.print("No need matches.");
        }
        for (var match : matches) {
            console.print("%.2f  %s", match.score(), match.need().code());
            line("because of", String.join(", ", match.words()));
            line("leads to", first(match.need().services(), reader));
        }
    }

    private void line(String what, String value) {
        console.print("  %-12s %s", what, Printable.line(value));
    }

    /** All of the reader's language, or of the first language that has any. */
    private static String first(LocalizedWords words, Language reader) {
        return Stream.concat(Stream.of(reader), words.lists().keySet().stream())
                .map(words::in)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .map(NeedPrinting::joined)
                .orElse("");
    }

    private static String joined(List<String> words) {
        return String.join(" | ", words);
    }

    private static String origin(Need need) {
        return need.origin().name().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Need need, String text) {
        return Stream.concat(
                        Stream.of(need.code()),
                        Stream.of(need.phrases(), need.services())
                                .flatMap(words -> words.lists().values().stream())
                                .flatMap(List::stream))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
    }
}
