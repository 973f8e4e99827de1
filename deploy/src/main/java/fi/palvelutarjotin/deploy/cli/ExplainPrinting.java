package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.web.api.ExplainAnswer;
import fi.palvelutarjotin.web.api.ExplainAnswer.CheckEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Forms;
import fi.palvelutarjotin.web.api.ExplainAnswer.ListingEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.MatchEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.NameEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Question;
import fi.palvelutarjotin.web.api.ExplainAnswer.Value;
import fi.palvelutarjotin.web.api.ExplainAnswer.WordEntry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints why a search finds what it finds. */
record ExplainPrinting(Console console) {

    private static final int MATCHES_PRINTED = 15;

    void print(ExplainAnswer answer) {
        question(answer.question());
        line("");
        line("Found: %,d listings.", answer.total());
        if (answer.widened()) {
            line("So few surely have enough of the words that those with something of them are found too.");
        }
        if (answer.listing() == null) {
            answer.hits()
                    .forEach(hit ->
                            line("%6d  %8.2f  %s  %s", hit.rank(), hit.score(), hit.id(), Printable.brief(hit.name())));
        } else {
            line("");
            listing(answer.listing(), answer.question());
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
                        one.kind(),
                        Objects.requireNonNullElse(one.label(), Objects.requireNonNullElse(one.value(), ""))
                                .strip(),
                        Printable.line(one.text())));
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

    private void listing(ListingEntry listing, Question question) {
        line("%s  (%s)", Printable.brief(listing.name()), listing.id());
        line("  %s", standing(listing, question));
        if (!listing.lacks().isEmpty()) {
            line("  It does not surely have: %s.", String.join(", ", listing.lacks()));
        }
        if (listing.score() > 0) {
            score(listing);
        }
        if (!listing.checks().isEmpty()) {
            line("What narrows the search:");
            listing.checks().forEach(check -> line("  %s", check(check)));
        }
    }

    private static String standing(ListingEntry listing, Question question) {
        var things =
                question.things().stream().filter(ExplainAnswer.Thing::topic).count();
        var enough = Math.max(1, question.needed());
        var words = switch (listing.words()) {
            case "surely" ->
                "It surely has enough of the words: at least %d of the %d things looked for."
                        .formatted(enough, Math.max(enough, things));
            case "service" -> "It is called like a service for a need that was spoken of.";
            case "something" ->
                "It has only something of the words; %d of the %d things looked for are enough."
                        .formatted(enough, Math.max(enough, things));
            case "nothing" -> "It has nothing of the words.";
            default -> "";
        };
        return switch (listing.standing()) {
            case "found" ->
                (listing.rank() == null ? "Found, beyond hit 10,000." : "Found as number " + listing.rank() + ".")
                        + (words.isEmpty() ? "" : " " + words);
            case "not-indexed" -> "It has come so lately that the index does not have it yet; ask again in a moment.";
            default -> "Not found: " + (words.isEmpty() ? "see below." : words + because(listing));
        };
    }

    private static String because(ListingEntry listing) {
        var dropping = listing.checks().stream()
                .filter(check -> !check.passes())
                .map(CheckEntry::subject)
                .collect(Collectors.joining(", "));
        return dropping.isEmpty() ? "" : " Dropped by: " + dropping + ".";
    }

    private void score(ListingEntry listing) {
        line("  Score %.2f, of which", listing.score());
        var told = listing.matches().stream().limit(MATCHES_PRINTED).toList();
        told.forEach(match -> line("  %4.0f %%  %s", 100 * match.points() / listing.score(), match(match)));
        var rest = listing.matches().stream()
                        .skip(MATCHES_PRINTED)
                        .mapToDouble(MatchEntry::points)
                        .sum()
                + listing.otherPoints();
        if (listing.matches().size() > told.size()) {
            line(
                    "  %4.0f %%  %d more",
                    100 * rest / listing.score(), listing.matches().size() - told.size());
        }
    }

    private static String match(MatchEntry match) {
        var what = Printable.line(match.text());
        var because = switch (match.because()) {
            case "typed" -> what;
            case "other-name" -> what + ", another name of " + match.of();
            case "service" -> what + ", a service for " + match.of();
            default -> what + ", understood and fitting";
        };
        if (match.by() == null) {
            return because;
        }
        var how = switch (match.by()) {
            case "exactly" -> "just so";
            case "base-form" -> "by its base form " + match.term();
            case "inside" -> "inside a longer word";
            case "part" -> "by its part " + match.term();
            default -> "by likeness of letters";
        };
        var where = match.texts().isEmpty() ? "the listing as it was" : String.join(", ", match.texts());
        return Stream.of(because + ":", how, "in", where, "(" + match.language() + "):", words(match.found()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(List<String> found) {
        return found.stream().map(Printable::brief).collect(Collectors.joining(", "));
    }

    private static String check(CheckEntry check) {
        var asked = check.asked().isEmpty() ? "" : " asked " + values(check.asked()) + ";";
        var own = check.own().isEmpty() ? "nothing" : values(check.own());
        return "%-6s %s:%s the listing tells %s"
                .formatted(check.passes() ? "passes" : "DROPS", check.subject(), asked, own);
    }

    private static String values(List<Value> values) {
        return values.stream().map(Value::label).map(Printable::line).collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        console.print(format, values);
    }
}
