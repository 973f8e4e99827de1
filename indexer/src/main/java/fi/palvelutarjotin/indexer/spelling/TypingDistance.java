package fi.palvelutarjotin.indexer.spelling;

import java.util.List;

/**
 * How far a typed word is from another: what fingers do on a phone costs less than what they do not. A missing umlaut
 * is nearly nothing, a letter doubled or not, two letters swapped or one hit beside its key about half a letter.
 */
final class TypingDistance {

    static final double UMLAUT = 0.1;
    private static final double DOUBLED = 0.5;
    private static final double SWAPPED = 0.6;
    private static final double NEIGHBOUR = 0.7;
    private static final double LETTER = 1;

    private static final List<String> KEYS = List.of("qwertyuiopå", "asdfghjklöä", "zxcvbnm");

    private TypingDistance() {}

    /** The least that leads from one word to the other; 0 for equal ones. */
    static double between(String typed, String meant) {
        var rows = typed.length();
        var columns = meant.length();
        var cost = new double[rows + 1][columns + 1];
        for (var i = 0; i <= rows; i++) {
            for (var j = 0; j <= columns; j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, typed, i, meant, j);
            }
        }
        return cost[rows][columns];
    }

    private static double cheapest(double[][] cost, String typed, int i, String meant, int j) {
        var best = Double.MAX_VALUE;
        if (i > 0) {
            best = Math.min(best, cost[i - 1][j] + extra(typed, i));
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + extra(meant, j));
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + replaced(typed.charAt(i - 1), meant.charAt(j - 1)));
        }
        if (i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1)) {
            best = Math.min(best, cost[i - 2][j - 2] + SWAPPED);
        }
        return best;
    }

    /** What one letter more costs than the other word has. */
    private static double extra(String word, int at) {
        return at > 1 && word.charAt(at - 1) == word.charAt(at - 2) ? DOUBLED : LETTER;
    }

    private static double replaced(char typed, char meant) {
        if (typed == meant) {
            return 0;
        }
        if (bare(typed) == bare(meant)) {
            return UMLAUT;
        }
        return areNeighbours(typed, meant) ? NEIGHBOUR : LETTER;
    }

    private static char bare(char letter) {
        return switch (letter) {
            case 'ä', 'å' -> 'a';
            case 'ö' -> 'o';
            default -> letter;
        };
    }

    private static boolean areNeighbours(char one, char other) {
        for (var row = 0; row < KEYS.size(); row++) {
            var column = KEYS.get(row).indexOf(one);
            if (column >= 0) {
                for (var near = Math.max(0, row - 1); near <= Math.min(KEYS.size() - 1, row + 1); near++) {
                    var otherColumn = KEYS.get(near).indexOf(other);
                    if (otherColumn >= 0 && Math.abs(otherColumn - column) <= 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
