package fi.palvelutarjotin.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a search finds what it finds. Public, because the command line reads and prints it.
 *
 * @param question the words as they are understood
 * @param total how many listings are found in all
 * @param widened whether so little surely has enough of the words that what has something of them is found too
 * @param hits those of the page
 * @param listing why the listing asked about is found, or is not; null when none was asked about
 */
@Serdeable
public record ExplainAnswer(
        Question question,
        long total,
        boolean widened,
        List<HitEntry> hits,
        @Nullable ListingEntry listing) {

    /**
     * The words as they are understood, and all that is tried to find what is meant.
     *
     * @param language the reader's
     * @param words each typed word
     * @param things what is asked for: words, or several that are one term
     * @param needed how many of the things looked for a listing must have to be found surely
     * @param named whether some listing is called by all that is looked for; what else might help then counts less
     * @param understood what was read out of the words
     * @param needs needs that were spoken of
     */
    @Serdeable
    public record Question(
            String language,
            List<WordEntry> words,
            List<Thing> things,
            int needed,
            boolean named,
            List<UnderstoodEntry> understood,
            List<SpokenNeed> needs) {}

    /**
     * A typed word.
     *
     * @param corrected what is searched for instead; null when the word is left as it is
     * @param role topic, modifier (prefers some of what is found), small (says nothing) or left-out (too much was asked)
     * @param forms what the word is made of, the reader's language first
     */
    @Serdeable
    public record WordEntry(String typed, @Nullable String corrected, String role, List<Forms> forms) {}

    /**
     * A word read as a language.
     *
     * @param baseForms one for each way in which it can be read
     * @param parts parts of compounds, and what it is derived from
     */
    @Serdeable
    public record Forms(String language, List<String> baseForms, List<String> parts) {}

    /**
     * One thing that is asked for.
     *
     * @param topic whether it is looked for, rather than only preferred
     * @param otherNames what else it is called
     */
    @Serdeable
    public record Thing(List<String> words, boolean topic, List<NameEntry> otherNames) {}

    /** A name that is looked for. */
    @Serdeable
    public record NameEntry(String language, String text) {}

    /**
     * Something that was understood.
     *
     * @param kind municipality, county, near-me, group, theme, free, online, weekday, part-of-day, weekend, this-week,
     *     today, tomorrow, age, access or language
     * @param text the words that say it
     * @param value its code; null for kinds that have none
     * @param label what the value is called in the reader's language
     */
    @Serdeable
    public record UnderstoodEntry(
            String kind, String text, @Nullable String value, String label) {}

    /**
     * A need that was spoken of.
     *
     * @param strength 0…1
     * @param words the typed words because of which
     * @param services what is looked for, the best first
     */
    @Serdeable
    public record SpokenNeed(String code, double strength, List<String> words, List<NameEntry> services) {}

    /** A listing that is found, with its place among all that is. */
    @Serdeable
    public record HitEntry(int rank, String id, String name, float score) {}

    /**
     * Why a listing is found, or is not.
     *
     * @param standing found, not-found, or not-indexed for one that has come seconds ago
     * @param words how much of the words it has: not-asked, surely, service (of a need spoken of), something or nothing
     * @param lacks the things looked for that it does not surely have
     * @param rank from 1 in the order asked for; null when it is not found, or lies beyond hit 10 000
     * @param score the hit's; of one that is not found, what its words would give
     * @param matches what the score is made of, the most telling first
     * @param otherPoints the points of what is not told one by one
     * @param checks what narrows the search
     */
    @Serdeable
    public record ListingEntry(
            String id,
            String name,
            String nameLanguage,
            String standing,
            String words,
            List<String> lacks,
            @Nullable Integer rank,
            float score,
            List<MatchEntry> matches,
            float otherPoints,
            List<CheckEntry> checks,
            String url) {}

    /**
     * Something that adds to the score.
     *
     * @param because typed, other-name, service or understood; or completeness (it tells much of what one must know) or
     *     freshness (a source told it lately, or it is yet to come)
     * @param text what is looked for; empty for completeness and freshness
     * @param of the typed words of which it is another name, the code of the need whose service it is, or the kind of what
     *     was understood
     * @param by exactly, base-form, inside (a longer word), part (of what is looked for) or letters (likeness); null for
     *     what is not found by words
     * @param language the language as which text and word were read
     * @param texts name, summary, description, keywords, classification, organisation or place
     * @param term what was looked for in the index
     * @param found the listing's own words
     * @param points how much of the score
     */
    @Serdeable
    public record MatchEntry(
            String because,
            String text,
            @Nullable String of,
            @Nullable String by,
            @Nullable String language,
            List<String> texts,
            @Nullable String term,
            List<String> found,
            float points) {}

    /**
     * Something that narrows the search.
     *
     * @param subject last-day, a facet's parameter, time, near, age, organisation or accessibility (which drops nothing)
     * @param passes whether the listing gets through
     * @param asked any of which is enough
     * @param own what the listing tells; of time its next one
     */
    @Serdeable
    public record CheckEntry(String subject, boolean passes, List<Value> asked, List<Value> own) {}

    /** A value with what it is called in the reader's language. */
    @Serdeable
    public record Value(String code, String label) {}
}
