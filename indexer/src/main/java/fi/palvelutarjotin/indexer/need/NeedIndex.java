package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** The phrases of some needs, ready to be matched. Never changes once it is made, so any number of threads may ask. */
final class NeedIndex {

    /** A text is read so far; more than that is not a question but a letter. In characters. */
    static final int LONGEST = 300;

    /** A phrase in another language than the reader's may only look like what was typed. */
    private static final double OTHER_LANGUAGE = 0.9;

    /** What is left of a match all of whose words another one explains, and more. */
    private static final double SAID_BETTER = 0.75;

    private final List<Need> needs;
    private final SaidWords reader;
    private final List<PhraseIndex> languages;

    NeedIndex(List<Need> needs, TextAnalysis analysis, SmallWords small) {
        this.needs = needs.stream().filter(Need::active).toList();
        reader = new SaidWords(analysis, small);
        languages = Arrays.stream(Language.values())
                .map(language -> new PhraseIndex(language, this.needs, reader))
                .toList();
    }

    List<Need> needs() {
        return needs;
    }

    /** Phrases of which nothing is left without small words. */
    List<String> mute() {
        return languages.stream().flatMap(phrases -> phrases.mute().stream()).toList();
    }

    /** Every need that a text speaks of, the most wanted first. */
    List<NeedMatch> match(Language language, String typed) {
        var text = shortened(typed);
        var best = new HashMap<Integer, NeedMatch>();
        for (var phrases : languages) {
            if (phrases.phrases().isEmpty()) {
                continue;
            }
            var own = phrases.language() == language;
            var words = new TypedWords(phrases, reader, text, own);
            for (var heard : new PhraseMatching(phrases, words).heard()) {
                var strength = heard.strength() * (own ? 1 : OTHER_LANGUAGE);
                best.merge(
                        heard.need(),
                        new NeedMatch(needs.get(heard.need()), strength, heard.words()),
                        NeedIndex::stronger);
            }
        }
        return sorted(best.values().stream()
                .map(match -> isSaidBetter(match, best.values()) ? lowered(match) : match)
                .toList());
    }

    /** "Kiusataan" alone leads to school; in "töissä kiusataan", which another need explains whole, it hardly does. */
    private static boolean isSaidBetter(NeedMatch match, Collection<NeedMatch> all) {
        return all.stream()
                .anyMatch(other -> other.words().size() > match.words().size()
                        && other.strength() >= match.strength()
                        && other.words().containsAll(match.words()));
    }

    private static NeedMatch lowered(NeedMatch match) {
        return new NeedMatch(match.need(), match.strength() * SAID_BETTER, match.words());
    }

    private static NeedMatch stronger(NeedMatch one, NeedMatch other) {
        return other.strength() > one.strength() ? other : one;
    }

    private static List<NeedMatch> sorted(Collection<NeedMatch> matches) {
        return matches.stream()
                .sorted(Comparator.comparingDouble(NeedMatch::score)
                        .thenComparing(match -> match.words().size())
                        .reversed()
                        .thenComparing(match -> match.need().code()))
                .toList();
    }

    /** Cut between words, so that no half word is taken for another. */
    private static String shortened(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        var blank = typed.lastIndexOf(' ', LONGEST);
        return typed.substring(0, blank > 0 ? blank : LONGEST);
    }
}
