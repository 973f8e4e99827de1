package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.CodeInLanguages;
import fi.palvelutarjotin.web.api.Named.IdInLanguages;
import fi.palvelutarjotin.web.api.Named.SourceId;
import fi.palvelutarjotin.web.api.SearchAnswer.Time;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of a listing. Texts are {@code {"fi":"…","sv":"…"}} with the languages that there are.
 *
 * @param kind activity, event, support, volunteering or place
 * @param description plain text, paragraphs parted by an empty line
 * @param targetGroups empty means everybody
 * @param channels place, online, phone, home
 * @param next the next three times
 * @param languages codes of the languages in which it is held
 * @param created when it first came to the catalogue, ISO 8601 in UTC
 * @param changed when its content last changed
 * @param confirmed when a source last told it
 * @param url the address of its page
 */
@Serdeable
record ListingAnswer(
        String id,
        String kind,
        Map<String, String> name,
        Map<String, String> summary,
        Map<String, String> description,
        List<Map<String, String>> keywords,
        List<CodeInLanguages> themes,
        List<CodeInLanguages> targetGroups,
        Area area,
        List<String> channels,
        List<PlaceEntry> places,
        ScheduleEntry schedule,
        List<Time> next,
        PriceEntry price,
        RegistrationEntry registration,
        AgeRange ages,
        List<String> languages,
        List<ContactEntry> contacts,
        @Nullable IdInLanguages organisation,
        List<SourceId> sources,
        String created,
        String changed,
        String confirmed,
        String url) {

    /**
     * Whose residents it is for.
     *
     * @param reach limited, nationwide, nationwide-except-aland or unknown
     */
    @Serdeable
    record Area(String reach, List<CodeInLanguages> municipalities, List<CodeInLanguages> counties) {}

    /**
     * Where one goes.
     *
     * @param accessibility what is known to be so; what is missing is not known
     */
    @Serdeable
    record PlaceEntry(
            Map<String, String> name,
            Map<String, String> street,
            @Nullable String postalCode,
            @Nullable String postOffice,
            @Nullable CodeInLanguages municipality,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> accessibility) {}

    /**
     * When it is held.
     *
     * @param exceptions days on which no weekly time is held
     * @param from first day of the season
     * @param until last day of the season
     */
    @Serdeable
    record ScheduleEntry(
            List<WeeklyEntry> weekly,
            List<DateEntry> dates,
            List<String> exceptions,
            @Nullable String from,
            @Nullable String until) {}

    /**
     * A weekly time, Finnish local.
     *
     * @param day monday…sunday
     * @param starts 18:00
     * @param everyWeeks 2 is every second week, counted from the week of the season's first day
     */
    @Serdeable
    record WeeklyEntry(String day, String starts, @Nullable String ends, int everyWeeks) {}

    /** A single time. */
    @Serdeable
    record DateEntry(String starts, @Nullable String ends, boolean allDay) {}

    /**
     * What it costs.
     *
     * @param kind free, paid or unknown
     */
    @Serdeable
    record PriceEntry(String kind, Map<String, String> details) {}

    /**
     * Whether one must sign up.
     *
     * @param need required, not-required or unknown
     */
    @Serdeable
    record RegistrationEntry(
            String need,
            Map<String, String> instructions,
            @Nullable String url,
            @Nullable String email) {}

    /** For what ages in full years, both ends included; a missing end is open. */
    @Serdeable
    record AgeRange(@Nullable Integer from, @Nullable Integer to) {}

    /**
     * A way to ask more.
     *
     * @param kind phone, email or web
     */
    @Serdeable
    record ContactEntry(String kind, String value, Map<String, String> description) {}
}
