package fi.palvelutarjotin.web.site;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The county's colours as a style sheet of custom properties, for light and for dark screens. Three colours are chosen;
 * the others are mixed of them so that they can be read.
 */
@Singleton
public final class Theme implements CheckedAtStart {

    static final String PATH = "/site/theme.css";

    private static final Colour BRAND = new Colour(0x0b, 0x4a, 0x4f);
    private static final Colour ACCENT = new Colour(0xf4, 0xb9, 0x42);
    private static final Colour LINK = new Colour(0x0b, 0x5f, 0x86);

    /** The grounds of {@code palvelutarjotin.css}. */
    private static final Colour GROUND = new Colour(0xf6, 0xf4, 0xef);

    private static final Colour DARK_PAPER = new Colour(0x1d, 0x26, 0x27);

    /** WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (what is not text). */
    private static final double TEXT = 4.5;

    private static final double SHAPE = 3;

    private final Colour brand;
    private final Colour accent;
    private final Colour link;
    private final String styleSheet;

    /**
     * @throws IllegalArgumentException with a sentence when a colour is none, or cannot be read where it is used
     */
    public Theme(SiteSettings settings) {
        brand = colour("brand-colour", settings.brandColour(), BRAND);
        accent = colour("accent-colour", settings.accentColour(), ACCENT);
        link = colour("link-colour", settings.linkColour(), LINK);
        check("brand-colour", brand, "white text on it", Colour.WHITE, TEXT);
        check("brand-colour", brand, "it on the pages' ground", GROUND, TEXT);
        check("accent-colour", accent, "the brand colour's dark text on it", strong(), TEXT);
        check("accent-colour", accent, "it on the brand colour", brand, SHAPE);
        check("link-colour", link, "a link on the pages' ground", GROUND, TEXT);
        styleSheet = light() + dark();
    }

    String styleSheet() {
        return styleSheet;
    }

    /** The style sheet's address, with a mark of its content. */
    public String address() {
        var sum = new CRC32C();
        sum.update(styleSheet.getBytes(StandardCharsets.UTF_8));
        return PATH + "?v=" + Long.toHexString(sum.getValue());
    }

    private static Colour colour(String setting, Optional<String> written, Colour usual) {
        return written.map(text -> Colour.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The setting palvelutarjotin.site.%s takes a colour as #0b4a4f.".formatted(setting))))
                .orElse(usual);
    }

    private static void check(String setting, Colour colour, String use, Colour other, double least) {
        var contrast = colour.contrast(other);
        if (contrast < least) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The setting palvelutarjotin.site.%s is %s: %s has a contrast of %.1f to 1, and WCAG 2.2 AA asks for"
                            + " at least %.1f. Choose a %s colour.",
                    setting,
                    colour,
                    use,
                    contrast,
                    least,
                    setting.startsWith("accent") ? "lighter" : "darker"));
        }
    }

    private Colour strong() {
        return brand.with(0.3, Colour.BLACK);
    }

    private String light() {
        return """
                :root {
                  --brand: %s;
                  --brand-strong: %s;
                  --brand-deep: %s;
                  --brand-ink: %s;
                  --brand-soft: %s;
                  --on-brand-soft: %s;
                  --accent: %s;
                  --accent-soft: %s;
                  --on-accent: %s;
                  --link: %s;
                  --focus: %s;
                }
                """.formatted(
                        brand,
                        strong(),
                        strong(),
                        brand,
                        brand.with(0.89, Colour.WHITE),
                        brand.with(0.75, Colour.WHITE).readableOn(brand, Colour.WHITE, TEXT),
                        accent,
                        accent.with(0.25, Colour.WHITE),
                        strong(),
                        link,
                        link);
    }

    /** Bars stay as they are; what is written in the brand's colour becomes light. */
    private String dark() {
        var ink = brand.readableOn(DARK_PAPER, Colour.WHITE, TEXT + 2);
        return """
                @media screen and (prefers-color-scheme: dark) {
                  :root {
                    --brand-strong: %s;
                    --brand-ink: %s;
                    --brand-soft: %s;
                    --link: %s;
                    --focus: %s;
                  }
                }
                """.formatted(
                        ink.with(0.3, Colour.WHITE),
                        ink,
                        DARK_PAPER.with(0.35, brand),
                        link.readableOn(DARK_PAPER, Colour.WHITE, TEXT + 1.5),
                        link.readableOn(DARK_PAPER, Colour.WHITE, TEXT + 1.5));
    }
}
