package fi.palvelutarjotin.deploy.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Chance that repeats itself: the same seed and number throw the same. */
final class Dice {

    private static final Map<Integer, double[]> ZIPF = new ConcurrentHashMap<>();

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        random.nextLong();
    }

    /** Whether something happens that happens so often in a hundred times. */
    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Round zero, two thirds of the time within one. */
    double normal() {
        return random.nextGaussian();
    }

    long number() {
        return random.nextLong();
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** One of the values, the late ones ever more seldom: as words are in running text (Zipf's law). */
    <T> T zipf(List<T> values) {
        return values.get(rank(values.size()));
    }

    /** Some different values, the early ones oftener. */
    <T extends Comparable<T>> TreeSet<T> some(List<T> values, int least, int most) {
        var some = new TreeSet<T>();
        for (var i = between(least, most); i > 0; i--) {
            some.add(zipf(values));
        }
        return some;
    }

    /** An index of a table of running sums of weights, as often as its weight says. */
    int weighted(double[] sums) {
        var at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
    }

    private int rank(int size) {
        return weighted(ZIPF.computeIfAbsent(size, Dice::zipfSums));
    }

    private static double[] zipfSums(int size) {
        var sums = new double[size];
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            // Shifted, as in running text once the smallest words are left out.
            sum += 1 / (i + 10.0);
            sums[i] = sum;
        }
        return sums;
    }
}
