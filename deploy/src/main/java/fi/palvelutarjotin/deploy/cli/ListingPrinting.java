package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.web.api.ExplainAnswer;
import fi.palvelutarjotin.web.api.ExplainAnswer.CheckEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.ListingEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.MatchEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Question;
import fi.palvelutarjotin.web.api.ExplainAnswer.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints why a search finds a listing, or does not. */
record ListingPrinting(Console console) {

    private static final int MATCHES_PRINTED = 15;

    void print(ListingEntry listing, Question question) {
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
        return switch (listing.standing()) {
            case "found" ->
                (listing.rank() == null ? "Found, beyond hit 10,000." : "Found as number " + listing.rank() + ".")
                        + words(listing, question);
            case "not-indexed" -> "It has come so lately that the index does not have it yet; ask again in a moment.";
            default -> "Not found." + words(listing, question) + because(listing);
        };
    }

    private static String words(ListingEntry listing, Question question) {
        var topics =
                question.things().stream().filter(ExplainAnswer.Thing::topic).count();
        var needed = "%d of %d is needed"
                .formatted(question.needed(), topics == 0 ? question.things().size() : topics);
        return switch (listing.words()) {
            case "surely" -> " It surely has enough of what is looked for (" + needed + ").";
            case "service" -> " It is called like a service for a need that was spoken of.";
            case "something" -> " It has only something of what is looked for (" + needed + ").";
            case "nothing" -> " It has nothing of what is looked for.";
            default -> "";
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
            case "completeness" -> "tells much of what one must know";
            case "freshness" -> "told lately by its source, or yet to come";
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
