package fi.palvelutarjotin.indexer.language;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Words that nobody would write, to see what they cost. Not by jqwik: it cannot skip a property where a dictionary is
 * missing.
 */
public final class MadeUpWords {

    private static final int LONGEST = 80;

    private final Random random;

    public MadeUpWords(long seed) {
        random = new Random(seed);
    }

    /** Letters, any signs at all, and words joined to one another. */
    public Stream<String> stream(int count, String letters, List<String> joined) {
        Supplier<String> letter = () -> String.valueOf(letters.charAt(random.nextInt(letters.length())));
        Supplier<String> sign = () -> Character.toString(random.nextInt(Character.MAX_VALUE + 1));
        Supplier<String> word = () -> joined.get(random.nextInt(joined.size()));
        return Stream.of(letter, sign, word)
                .flatMap(pieces -> Stream.generate(() -> madeOf(pieces)).limit(count));
    }

    private String madeOf(Supplier<String> pieces) {
        var word = new StringBuilder();
        var length = random.nextInt(LONGEST + 1);
        while (word.length() < length) {
            word.append(pieces.get());
        }
        return word.substring(0, length);
    }
}
