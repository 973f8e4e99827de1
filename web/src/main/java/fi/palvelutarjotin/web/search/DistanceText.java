package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.search.Suitability.Distance;
import fi.palvelutarjotin.web.layout.Words;
import java.text.NumberFormat;

/** Distances in words, not finer than anybody walks them. */
final class DistanceText {

    private static final int METRES_IN_KILOMETRE = 1000;
    private static final int FINEST_METRES = 50;
    private static final int KILOMETRES_WITH_DECIMAL = 10;

    private final Words words;

    DistanceText(Words words) {
        this.words = words;
    }

    String of(Distance distance) {
        var kilometres = (double) distance.metres() / METRES_IN_KILOMETRE;
        if (distance.approximate()) {
            return words.text("hit.distance.about", written(Math.max(1, Math.round(kilometres)), 0));
        }
        var steps = Math.max(1, Math.ceilDiv(distance.metres(), FINEST_METRES));
        return steps * FINEST_METRES < METRES_IN_KILOMETRE
                ? words.text("hit.distance.metres", steps * FINEST_METRES)
                : words.text(
                        "hit.distance.kilometres", written(kilometres, kilometres < KILOMETRES_WITH_DECIMAL ? 1 : 0));
    }

    private String written(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
