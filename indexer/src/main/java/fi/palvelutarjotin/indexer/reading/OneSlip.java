package fi.palvelutarjotin.indexer.reading;

/**
 * Whether two words are one slip of the fingers apart: a letter wrong, missing, too many or changed with the next (the
 * distance of Damerau and Levenshtein is one).
 */
final class OneSlip {

    private OneSlip() {}

    /** Whether the words differ by exactly one slip. */
    static boolean between(String one, String other) {
        return one.length() <= other.length() ? isOne(one, other) : isOne(other, one);
    }

    private static boolean isOne(String shorter, String longer) {
        var more = longer.length() - shorter.length();
        if (more > 1) {
            return false;
        }
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (same == shorter.length()) {
            return more == 1;
        }
        if (more == 1) {
            return endsAlike(shorter, same, longer, same + 1);
        }
        return endsAlike(shorter, same + 1, longer, same + 1)
                || (same + 1 < shorter.length()
                        && shorter.charAt(same) == longer.charAt(same + 1)
                        && shorter.charAt(same + 1) == longer.charAt(same)
                        && endsAlike(shorter, same + 2, longer, same + 2));
    }

    private static boolean endsAlike(String one, int from, String other, int otherFrom) {
        return one.length() - from == other.length() - otherFrom
                && one.regionMatches(from, other, otherFrom, one.length() - from);
    }
}
