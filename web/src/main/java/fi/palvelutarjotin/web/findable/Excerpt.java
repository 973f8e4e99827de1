package fi.palvelutarjotin.web.findable;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, as much as there is room for, cut between words. */
final class Excerpt {

    /** What search engines and social media show of a description. */
    static final int DESCRIPTION = 160;

    /** What a feed reader shows of an entry without asking for the page. */
    static final int PARAGRAPH = 600;

    private Excerpt() {}

    static String of(String text, int longest) {
        var flat = text.strip().replaceAll("\\s+", " ");
        if (flat.length() <= longest) {
            return flat;
        }
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(flat);
        var end = words.preceding(longest);
        var whole = end <= 0 ? longest - 1 : end;
        var cut = Character.isHighSurrogate(flat.charAt(whole - 1)) ? whole - 1 : whole;
        return flat.substring(0, cut).strip() + "…";
    }
}
