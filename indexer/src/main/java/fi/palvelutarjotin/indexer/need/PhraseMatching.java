package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.indexer.need.TypedWords.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the phrases of one language that a typed text says, and how strongly. */
final class PhraseMatching {

    /** How much of a phrase must have been typed, by how much its words tell. */
    private static final double ENOUGH = 0.7;

    /** A shorter phrase means something else when a word of it is missing. */
    private static final int SHORTEST_TO_MISS_A_WORD = 3;

    /** What is left of the strength when nearly nothing of a long text is explained: people tell much around it. */
    private static final double LEAST_AMONG_MUCH = 0.65;

    /** The same for one word with a negation: in a long text the negation may well belong to another word. */
    private static final double LEAST_OF_ONE_NEGATED = 0.4;

    private final PhraseIndex index;
    private final TypedWords typed;
    private final double[] likeness;
    private final int[] wordsTyped;
    private final int[] tellingWordsTyped;
    private final BitSet saidItself = new BitSet();
    private final BitSet touched = new BitSet();

    PhraseMatching(PhraseIndex index, TypedWords typed) {
        this.index = index;
        this.typed = typed;
        likeness = new double[index.vocabulary().size()];
        wordsTyped = new int[index.phrases().size()];
        tellingWordsTyped = new int[index.phrases().size()];
        typed.found().forEach(this::note);
    }

    /**
     * A phrase that was said.
     *
     * @param strength 0…1
     */
    record Heard(int need, double strength, List<String> words) {}

    private void note(Found found) {
        var phrases = new BitSet();
        found.likeness().forEach((word, like) -> {
            likeness[word] = Math.max(likeness[word], like);
            saidItself.set(word, saidItself.get(word) || !found.byRoot().contains(word));
            index.phrasesOf(word).forEach(phrases::set);
        });
        touched.or(phrases);
        phrases.stream().forEach(phrase -> {
            wordsTyped[phrase]++;
            tellingWordsTyped[phrase] += found.tells() ? 1 : 0;
        });
    }

    /** Every phrase that was said well enough. */
    List<Heard> heard() {
        var heard = new ArrayList<Heard>();
        touched.stream().forEach(number -> {
            var phrase = index.phrases().get(number);
            var share = share(phrase, wordsTyped[number]);
            if (share >= ENOUGH && !isOnlyMentioned(phrase, tellingWordsTyped[number])) {
                heard.add(
                        new Heard(phrase.need(), share * explained(phrase, tellingWordsTyped[number]), words(phrase)));
            }
        });
        return heard;
    }

    /** How much of a phrase was typed; 0 when a word is missing without which it says something else. */
    private double share(Phrase phrase, int wordsTyped) {
        var all = 0.0;
        var found = 0.0;
        var missing = 0;
        for (var word : phrase.words()) {
            all += index.weight(word);
            found += index.weight(word) * likeness[word];
            missing += likeness[word] == 0 ? 1 : 0;
        }
        var present = phrase.words().length - missing;
        var mayMiss = phrase.content() >= SHORTEST_TO_MISS_A_WORD && !isNegationMissing(phrase) ? 1 : 0;
        // One typed word that can be two of the phrase's words is still one.
        return missing > mayMiss || wordsTyped < present ? 0 : found / all;
    }

    private boolean isNegationMissing(Phrase phrase) {
        return phrase.negated() && likeness[index.negation()] == 0;
    }

    /** Whether a phrase that says little stands among other matters, without the words that were left out of it. */
    private boolean isOnlyMentioned(Phrase phrase, int explained) {
        if (phrase.onlyAsks()) {
            return typed.content() > 0;
        }
        if (phrase.content() == 1 && !saidItself.get(phrase.words()[0])) {
            // "Muuttaminen" is moving house; "muuttaa" is that only where nothing else is said of what changes.
            return phrase.isBare() || phrase.isShrunk() || explained < typed.content();
        }
        if (explained >= typed.content()) {
            return false;
        }
        return phrase.isBare()
                ? Arrays.stream(phrase.asking()).anyMatch(word -> likeness[word] == 0)
                : phrase.isShrunk() && index.isCommon(phrase.words()[0]);
    }

    private double explained(Phrase phrase, int words) {
        var share = typed.content() == 0 ? 1 : Math.min(1, (double) words / typed.content());
        var least = phrase.negated() && phrase.content() == 1 ? LEAST_OF_ONE_NEGATED : LEAST_AMONG_MUCH;
        return least + (1 - least) * share;
    }

    private List<String> words(Phrase phrase) {
        var words = new ArrayList<String>();
        for (var found : typed.found()) {
            for (var word : phrase.words()) {
                if (found.likeness().containsKey(word)) {
                    words.add(found.said().typed());
                    break;
                }
            }
        }
        return words;
    }
}
