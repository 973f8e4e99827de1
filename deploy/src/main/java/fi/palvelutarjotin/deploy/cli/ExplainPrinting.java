package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.web.api.ExplainAnswer;
import fi.palvelutarjotin.web.api.ExplainAnswer.Forms;
import fi.palvelutarjotin.web.api.ExplainAnswer.NameEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Question;
import fi.palvelutarjotin.web.api.ExplainAnswer.WordEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Prints why a search finds what it finds. */
record ExplainPrinting(Console console) {

    void print(ExplainAnswer answer) {
        question(answer.question());
        line("");
        line("Listings found: %,d.", answer.total());
        if (answer.widened()) {
            line("So few surely have enough of the words that those with something of them are found too.");
        }
        if (answer.listing() == null) {
            answer.hits()
                    .forEach(hit ->
                            line("%6d  %8.2f  %s  %s", hit.rank(), hit.score(), hit.id(), Printable.brief(hit.name())));
        } else {
            line("");
            new ListingPrinting(console).print(answer.listing(), answer.question());
        }
    }

    private void question(Question question) {
        if (question.words().isEmpty()) {
            line("No words.");
            return;
        }
        line("The words, read as %s first:", question.language());
        question.words().forEach(this::word);
        question.understood()
                .forEach(one -> line(
                        "Understood: %s %s, from \"%s\".",
                        one.kind(), Printable.line(one.label()), Printable.line(one.text())));
        question.things().stream()
                .filter(thing -> !thing.otherNames().isEmpty())
                .forEach(thing -> line(
                        "Also called, for \"%s\": %s.", String.join(" ", thing.words()), names(thing.otherNames())));
        question.needs()
                .forEach(need -> line(
                        "Need %s (%.2f), because of \"%s\". Its services: %s.",
                        need.code(), need.strength(), String.join(" ", need.words()), names(need.services())));
    }

    private void word(WordEntry word) {
        var corrected = word.corrected();
        line(
                "  %-24s %s",
                corrected == null ? word.typed() : word.typed() + " -> " + corrected,
                switch (word.role()) {
                    case "topic" -> "is looked for";
                    case "modifier" -> "prefers some of what is found";
                    case "small" -> "says nothing";
                    default -> "is left out: so much was asked for before it";
                });
        if (!word.role().equals("small")) {
            word.forms().stream()
                    .filter(forms -> says(forms, corrected == null ? word.typed() : corrected))
                    .forEach(forms -> line(
                            "    %s: %s%s",
                            forms.language(),
                            String.join(", ", forms.baseForms()),
                            forms.parts().isEmpty() ? "" : "; in it: " + String.join(", ", forms.parts())));
        }
    }

    /** Read as most languages, a word is only itself. */
    private static boolean says(Forms forms, String word) {
        return !forms.parts().isEmpty() || !forms.baseForms().equals(List.of(word));
    }

    private static String names(List<NameEntry> names) {
        return names.stream()
                .map(name -> Printable.line(name.text()) + " (" + name.language() + ")")
                .collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        console.print(format, values);
    }
}
