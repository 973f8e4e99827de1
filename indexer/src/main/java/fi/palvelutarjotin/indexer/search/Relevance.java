package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;

/** What makes one listing rank above another: every weight there is, in one place. */
final class Relevance {

    /** In a listing that has a word in several texts, the weaker ones still count this much. */
    static float tie() {
        return f("tie", 1f);
    }

    private Relevance() {}

    static float f(String k, float d) {
        return Float.parseFloat(System.getProperty("w." + k, "" + d));
    }

    /** A word found in another language than the reader's. */
    static float language(Language language, Language reader) {
        return language == reader ? 1 : f("lang", 0.6f);
    }

    static float otherName(Language l, Language reader) {
        return f("syn", .8f);
    }

    static float weight(Text text) {
        return switch (text) {
            case NAME -> f("name", 1f);
            case KEYWORDS -> f("kw", .8f);
            case ORGANISATION -> f("org", .5f);
            case CLASSIFICATION, PLACE, SUMMARY -> f("sum", 0.8f);
            case DESCRIPTION -> f("desc", 0.5f);
        };
    }

    static float exact(Area area) {
        return area == Area.NAME ? f("xn", 0f) : f("xr", 0f);
    }

    static float parts(Area area) {
        return area == Area.NAME ? f("pn", 0.5f) : f("pr", 1f);
    }

    static float ownParts(Area area) {
        return area == Area.NAME ? f("on", 0.3f) : f("or", .7f);
    }

    static float grams(Area area) {
        return area == Area.NAME ? f("gn", 1f) : f("gr", 1f);
    }

    static int gramsNeeded(int grams) {
        return (int) Math.ceil(grams * f("gm", 0.4f));
    }

    /** With fewer sure hits than these, those that have only something of what was asked for are given too. */
    static int few() {
        return (int) f("few", 10f);
    }

    /** How many of the words a listing must have: both of two, two of three, three of five. */
    static int wordsNeeded(int words) {
        return words <= 2 ? words : words - (int) Math.floor(words * 0.4);
    }
}
