package fi.palvelutarjotin.web.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen, each part 0…255. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int STEPS = 20;

    /** Reads {@code #rrggbb}. */
    static Optional<Colour> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(written.substring(1), 16);
        return Optional.of(new Colour(number >> 16, number >> 8 & 255, number & 255));
    }

    /** This colour with a share (0…1) of another in it. */
    Colour with(double share, Colour other) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** This colour, with no more of another in it than is needed to be read on a ground. */
    Colour readableOn(Colour ground, Colour other, double contrast) {
        for (var step = 0; step < STEPS; step++) {
            var mixed = with((double) step / STEPS, other);
            if (mixed.contrast(ground) >= contrast) {
                return mixed;
            }
        }
        return other;
    }

    /** The contrast ratio of WCAG 2.2, 1…21. */
    double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it, 0…1. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
