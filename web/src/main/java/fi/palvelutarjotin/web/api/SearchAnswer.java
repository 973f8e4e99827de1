package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.Labelled;
import fi.palvelutarjotin.web.api.Named.SourceId;
import fi.palvelutarjotin.web.api.Named.WithCode;
import fi.palvelutarjotin.web.api.Named.WithId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many listings in all, exactly
 * @param page from 1
 * @param size hits on a page
 * @param anyWord true when so few listings had enough of the words that listings with any of them are given too
 * @param hits those of the page
 * @param facets how many listings each choice would find
 * @param guidance how the words were understood, and where to look when nothing was found
 */
@Serdeable
record SearchAnswer(
        long total, int page, int size, boolean anyWord, List<Hit> hits, Facets facets, GuidanceEntry guidance) {

    /**
     * A listing that was found.
     *
     * @param name in the reader's language or the nearest
     * @param nameLanguage the language that the name is really in
     * @param highlight the text that shows why it was found, in parts, found words marked; empty when there is no text
     * @param kind activity, event, support, volunteering or place
     * @param reach limited, nationwide, nationwide-except-aland or unknown
     * @param targetGroups empty means everybody
     * @param price free, paid or unknown
     * @param languages codes of the languages in which it is held
     * @param next when it is held next, where that is known
     * @param fitting when it is held for the first time that meets the conditions of time, where they are asked
     * @param distance how far it is from the point asked for; null when none was, or when it is nowhere
     * @param accessibility fits, unknown or shortcoming for the need asked for; null when none was
     * @param sources where it came from, and the ids that it has there
     * @param score comparable within this answer only
     * @param url the address of its page
     */
    @Serdeable
    record Hit(
            String id,
            String name,
            String nameLanguage,
            @Nullable String summary,
            @Nullable String summaryLanguage,
            List<Part> highlight,
            String kind,
            @Nullable WithId organisation,
            List<WithCode> municipalities,
            String reach,
            List<Labelled> themes,
            List<Labelled> targetGroups,
            List<String> channels,
            String price,
            List<String> languages,
            @Nullable Time next,
            @Nullable Time fitting,
            @Nullable Distance distance,
            @Nullable String accessibility,
            List<HitPlace> places,
            List<SourceId> sources,
            float score,
            String url) {}

    /** A stretch of text. */
    @Serdeable
    record Part(String text, boolean marked) {}

    /**
     * When something is held: ISO 8601 date-times with the offset of Europe/Helsinki.
     *
     * @param ends null when it is not told
     */
    @Serdeable
    record Time(String starts, @Nullable String ends) {}

    /**
     * How far something is, as the crow flies.
     *
     * @param approximate whether only its municipality is known, so that the distance is that of the centre
     */
    @Serdeable
    record Distance(int metres, boolean approximate) {}

    /**
     * Where one goes.
     *
     * @param municipality its name
     * @param latitude degrees in WGS84
     * @param longitude degrees in WGS84
     */
    @Serdeable
    record HitPlace(
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String postOffice,
            @Nullable String municipality,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * The values of each facet that have listings. Within a facet any of the chosen values is enough, so a facet is
     * counted as if nothing were chosen in it.
     *
     * @param municipality wellbeing services counties, their municipalities under them
     */
    @Serdeable
    record Facets(
            List<FacetEntry> theme,
            List<FacetEntry> municipality,
            List<FacetEntry> targetGroup,
            List<FacetEntry> kind,
            List<FacetEntry> price,
            List<FacetEntry> channel,
            List<FacetEntry> contentLanguage) {}

    /**
     * One value of a facet.
     *
     * @param value what to give as the parameter to choose it
     * @param count how many listings choosing it alone would find, the other facets as they are
     * @param selected whether it is chosen now
     */
    @Serdeable
    record FacetEntry(String value, String label, long count, boolean selected, List<FacetEntry> children) {}

    /**
     * What is said beside the hits. Nothing of it narrows the search.
     *
     * @param corrected the words with their typing errors mended, as they were searched for; null when nothing was
     *     mended. asTyped=true searches for them as they are
     * @param understood what was read out of the words. onlyWords with a kind takes it as mere words
     * @param needs those that the words speak of, whose services are found too, the most wanted first
     * @param waysOut other searches that find something, when this one finds nothing
     */
    @Serdeable
    record GuidanceEntry(
            @Nullable String corrected,
            List<UnderstoodEntry> understood,
            List<SpokenNeed> needs,
            List<WayOutEntry> waysOut) {}

    /**
     * Something that was understood of the words.
     *
     * @param kind county, municipality, near-me, age, access, language, today, tomorrow, this-week, weekend, weekday,
     *     part-of-day, free, online, group or theme
     * @param text as it was typed
     * @param value its code, which the parameter of that name takes; counties with commas between, ages as 7-12; null
     *     where the kind says it all
     */
    @Serdeable
    record UnderstoodEntry(
            String kind, String text, @Nullable String value, String label) {}

    /**
     * A need that the words speak of.
     *
     * @param code of /api/v1/needs
     * @param services what services that help are called, in the reader's language or the nearest, the best first
     */
    @Serdeable
    record SpokenNeed(String code, List<String> services) {}

    /**
     * Another search.
     *
     * @param kind without-facet, without-conditions, in-neighbours, everywhere or by-words-alone
     * @param count how many listings it finds, never none
     * @param url the address of its page; what follows the question mark is the same for this API
     */
    @Serdeable
    record WayOutEntry(String kind, long count, String url) {}
}
