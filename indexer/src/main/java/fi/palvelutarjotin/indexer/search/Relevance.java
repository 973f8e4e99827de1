package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;

/**
 * What makes one listing rank above another: every weight there is, in one place. How they were set, and how a change is
 * judged, is told in {@code docs/decisions/0019-evidence-adds-up.md}; of what has a say beside the words, in {@code
 * docs/decisions/0020-gentle-signals-and-a-page-for-many.md}.
 */
final class Relevance {

    /** With fewer sure hits than these, listings that have only something of what was asked for are given too. */
    static final int FEW = 10;

    /**
     * So many of the best by words are looked at with care, lifted by what they tell and how fresh they are, and spread
     * over the pages. Five pages; hardly anybody leafs further, and what comes there is in a rough order.
     */
    static final int LOOKED_AT = 100;

    /** Things asked for beyond these only slow the search down: nobody says so much with each of them. */
    static final int MOST_ASKED = 12;

    /** A word of more parts than these is no word, but a chain that somebody made up. */
    static final int MOST_PARTS = 12;

    /** By so many of its parts something is found that has nothing else of a word. */
    static final int TELLING_PARTS = 3;

    /** Typing errors are looked for in so many words: who types more of them than that does not write a language of ours. */
    static final int MOST_MENDED = 4;

    /** Words for whom, where and when, against words for what. */
    static final float MODIFIER = 0.7f;

    /** At home in the place that was named; about as much as a common word in the name. */
    static final float IN_PLACE = 6f;

    static final float FOR_GROUP = 3f;

    /** Another name of a thing, in any language, against the one that was typed. */
    static final float OTHER_NAME = 1f;

    /** Of a thing's names the best found counts; the others only part equals. */
    static final float OTHER_NAMES_TOO = 0.1f;

    /** The services of a need that was spoken of: as much as typed words … */
    static final float NEED = 1f;
    /** … but where something is called just as was typed, far less. */
    static final float NEED_BESIDE_NAME = 0.3f;

    /** A listing that is several of a need's services, or meets several needs, is the likelier one. */
    static final float OTHER_SERVICES_TOO = 0.5f;

    static final float OTHER_NEEDS_TOO = 0.3f;

    /** The services of a need are told best first; each next one counts a little less. */
    static final float NEXT_SERVICE = 0.95f;

    /** A word found in another language than the reader's. */
    private static final float OTHER_LANGUAGE = 0.6f;

    /** A listing that tells all that one must know scores so much of its score more than one that has a name only … */
    static final float TELLS_ALL = 0.03f;
    /** … and one that its source told today so much more than an old one: together they part near equals, no others. */
    static final float FRESH = 0.02f;

    /** Most goes on by the season or the year: what nobody has told for a year may well have changed. */
    static final int HALF_AS_FRESH_DAYS = 365;

    /** The page on which an organisation's hits are counted; the one that is shown where nobody asks for another size. */
    static final int PAGE = 20;

    /** An organisation has no more hits on a page while others wait … */
    static final int MOST_OF_ONE = 4;
    /** … with this much at least of the score of the hit that they go before. */
    static final float NEARLY_AS_GOOD = 0.8f;

    private Relevance() {}

    static float language(Language language, Language reader) {
        return language == reader ? 1 : OTHER_LANGUAGE;
    }

    /** A base form in a text. */
    static float lemma(Text text) {
        return switch (text) {
            case NAME -> 1f;
            case SUMMARY, KEYWORDS, CLASSIFICATION, PLACE -> 0.8f;
            case DESCRIPTION, ORGANISATION -> 0.5f;
        };
    }

    /** A base form as a word or anywhere inside a longer word. */
    static float inside(Area area) {
        return area == Area.NAME ? 0.5f : 1f;
    }

    /** A part of the asked word, as a word or inside one. */
    static float part(Area area) {
        return area == Area.NAME ? 0.2f : 0.5f;
    }

    /** A base form, for a rough look. */
    static float roughly(Area area) {
        return area == Area.NAME ? lemma(Text.NAME) + inside(area) : inside(area);
    }

    /** All of the asked word's runs of letters together. */
    static float letters(Area area) {
        return area == Area.NAME ? 1f : 1f;
    }

    /** The word just as it was typed. */
    static float asTyped(Area area) {
        return area == Area.NAME ? 0.2f : 0.1f;
    }

    /** How many of a word's runs of letters make a text similar. */
    static int lettersNeeded(int runs) {
        return (int) Math.ceil(runs * 0.4);
    }

    /** How many of the things asked for a sure hit must have: both of two, two of three, three of five. */
    static int needed(int things) {
        return things <= 2 ? things : things - (int) Math.floor(things * 0.4);
    }
}
