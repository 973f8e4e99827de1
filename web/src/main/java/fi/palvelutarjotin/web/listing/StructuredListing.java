package fi.palvelutarjotin.web.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing in the words of schema.org (schema.org/Event, EventSeries, Service, Place); what is not known or does not
 * belong to its type is null or empty, and what begins with {@code at} begins with that sign in JSON-LD. No person and no way to reach one is in it: pages are copied far by machines.
 */
@Serdeable.Serializable
record StructuredListing(
        String atContext,
        String atType,
        String name,
        @Nullable String description,
        String url,
        List<String> inLanguage,
        List<String> availableLanguage,
        @Nullable Boolean isAccessibleForFree,
        @Nullable Offer offers,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String eventAttendanceMode,
        List<Times> eventSchedule,
        List<Once> subEvent,
        List<Somewhere> location,
        @Nullable Organisation organizer,
        @Nullable Organisation provider,
        List<String> areaServed,
        @Nullable Address address,
        @Nullable Point geo,
        List<Feature> amenityFeature) {

    /** schema.org/Offer: what a service costs, where it costs nothing. */
    @Serdeable.Serializable
    record Offer(String atType, String price, String priceCurrency) {}

    /** schema.org/Schedule: times that come again. */
    @Serdeable.Serializable
    record Times(
            String atType,
            String byDay,
            String startTime,
            @Nullable String endTime,
            String repeatFrequency,
            @Nullable String startDate,
            @Nullable String endDate,
            List<String> exceptDate,
            String scheduleTimezone) {}

    /** schema.org/Event: one time of several. */
    @Serdeable.Serializable
    record Once(
            String atType,
            String name,
            String startDate,
            @Nullable String endDate,
            List<Somewhere> location) {}

    /** schema.org/Place or VirtualLocation. */
    @Serdeable.Serializable
    record Somewhere(
            String atType,
            @Nullable String name,
            @Nullable String url,
            @Nullable Address address,
            @Nullable Point geo,
            List<Feature> amenityFeature) {}

    /** schema.org/PostalAddress. */
    @Serdeable.Serializable
    record Address(
            String atType,
            @Nullable String streetAddress,
            @Nullable String postalCode,
            @Nullable String addressLocality,
            String addressCountry) {}

    /** schema.org/GeoCoordinates. */
    @Serdeable.Serializable
    record Point(String atType, double latitude, double longitude) {}

    /** schema.org/LocationFeatureSpecification: something that is so of a place. */
    @Serdeable.Serializable
    record Feature(String atType, String name, boolean value) {}

    /** schema.org/Organization. */
    @Serdeable.Serializable
    record Organisation(String atType, String name, String url) {}
}
