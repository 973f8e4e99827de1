package fi.palvelutarjotin.web.listing;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing's page as its template shows it. Texts are plain; the template escapes them.
 *
 * @param otherLanguage a sentence when the listing is not in the reader's language; null when it is
 * @param marks short facts: kind, price, ways of taking part
 * @param description paragraphs
 * @param access what is known of the accessibility of its places; null when it has none
 * @param contacts whom to ask: its own contacts, or else those of who arranges
 * @param report where a mistake in it can be told
 * @param structured the same for search engines, as JSON-LD that may stand in a page as it is
 */
@Introspected
public record ListingPage(
        Frame frame,
        Shown name,
        @Nullable String otherLanguage,
        List<String> marks,
        @Nullable Shown summary,
        List<String> description,
        @Nullable String descriptionLang,
        When when,
        Where where,
        @Nullable Access access,
        List<String> forWhom,
        String price,
        @Nullable Shown priceDetails,
        SignUp signUp,
        List<String> languages,
        List<Link> contacts,
        @Nullable Organiser organiser,
        List<Link> themes,
        List<Shown> keywords,
        Similar similar,
        String sources,
        String checked,
        Share share,
        String report,
        String structured) {

    public ListingPage {
        marks = List.copyOf(marks);
        description = List.copyOf(description);
        forWhom = List.copyOf(forWhom);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        themes = List.copyOf(themes);
        keywords = List.copyOf(keywords);
    }

    /**
     * When it happens, in words.
     *
     * @param calendar where its calendar file is; null when no time is ahead
     */
    public record When(
            List<String> next,
            List<String> weekly,
            @Nullable String season,
            List<String> exceptions,
            boolean told,
            @Nullable String calendar) {}

    /** Where it is. */
    public record Where(List<PlaceView> places, @Nullable String area, boolean told) {}

    /**
     * A place: its lines, as on an envelope.
     *
     * @param route where the way to it is shown; null when it cannot be
     */
    public record PlaceView(
            @Nullable Shown name,
            @Nullable String address,
            @Nullable String route) {}

    /**
     * How accessible its places are.
     *
     * @param choices for whose needs it can be told
     * @param everybody the page without such a choice; null when none is made
     */
    public record Access(
            List<AccessPlace> places,
            List<AccessChoice> choices,
            @Nullable String everybody) {

        public Access {
            places = List.copyOf(places);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What is known of a place.
     *
     * @param verdict what that means for whose needs were chosen; null when none were
     * @param fallsShort whether it means that something stands in the way
     */
    public record AccessPlace(
            @Nullable Shown name,
            List<String> facts,
            @Nullable String verdict,
            boolean fallsShort) {}

    /** Somebody for whose needs accessibility can be told. */
    public record AccessChoice(String label, String address, boolean chosen) {}

    /**
     * How to give the page to somebody else.
     *
     * @param link the page's whole address
     * @param mail a {@code mailto:} address with the link in it
     */
    public record Share(String link, String mail) {}

    /** Whether and how to sign up. */
    public record SignUp(
            @Nullable String need,
            @Nullable Shown instructions,
            @Nullable String url,
            @Nullable String email) {}

    /** What is like it; often nothing. */
    public record Similar(String heading, List<SimilarView> listings) {

        public Similar {
            listings = List.copyOf(listings);
        }
    }

    /** Another listing, with a few words on what and where it is. */
    public record SimilarView(Shown name, String address, String note) {}

    /** Who arranges. */
    public record Organiser(Shown name, String address) {}

    /** A link with its text, and a word on it when there is one. */
    public record Link(
            String text, String address, @Nullable Shown description) {}
}
