package fi.palvelutarjotin.indexer.language.finnish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the way through the dictionary, such as {@code @P.YS_ALKANUT.ON@}: it sets, clears or asks a feature,
 * which is how distant parts of a word must agree.
 *
 * @param feature its number, from 0
 * @param value the number of the value; {@link #UNSET} for none
 */
record FlagOperation(Kind kind, int feature, int value) {

    static final int UNSET = 0;
    static final int REFUSED = -1;

    enum Kind {
        /** Sets the feature. */
        P,
        /** Clears it. */
        C,
        /** Sets it, unless it has another value. */
        U,
        /** It must have the value, or any when none is named. */
        R,
        /** It must not have the value, or none at all when none is named. */
        D
    }

    /** What the feature has after this, or {@link #REFUSED} when the way ends here. */
    int after(int current) {
        return switch (kind) {
            case P -> value;
            case C -> UNSET;
            case U -> current == UNSET || current == value ? value : REFUSED;
            case R -> (value == UNSET ? current != UNSET : current == value) ? current : REFUSED;
            case D -> (value == UNSET ? current == UNSET : current != value) ? current : REFUSED;
        };
    }

    /** The operations among the symbols of a dictionary, by the symbol's number; null at the others. */
    static @Nullable FlagOperation[] among(List<String> symbols) {
        Map<String, Integer> features = new HashMap<>();
        Map<String, Integer> values = new HashMap<>();
        var operations = new @Nullable FlagOperation[symbols.size()];
        for (var number = 0; number < operations.length; number++) {
            var symbol = symbols.get(number);
            if (symbol.length() > 3 && symbol.startsWith("@") && symbol.endsWith("@")) {
                var parts = List.of(symbol.substring(1, symbol.length() - 1).split("\\.", 3));
                operations[number] = new FlagOperation(
                        Kind.valueOf(parts.getFirst()),
                        features.computeIfAbsent(parts.get(1), feature -> features.size()),
                        parts.size() < 3 ? UNSET : values.computeIfAbsent(parts.get(2), value -> values.size() + 1));
            }
        }
        return operations;
    }
}
