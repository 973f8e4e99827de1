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
        String checked) {

    public ListingPage {
        marks = List.copyOf(marks);
        description = List.copyOf(description);
        forWhom = List.copyOf(forWhom);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        themes = List.copyOf(themes);
        keywords = List.copyOf(keywords);
    }

    /** When it happens, in words. */
    public record When(
            List<String> next,
            List<String> weekly,
            @Nullable String season,
            List<String> exceptions,
            boolean told) {}

    /** Where it is. */
    public record Where(List<PlaceView> places, @Nullable String area, boolean told) {}

    /** A place: its lines, as on an envelope, and what is known of its accessibility. */
    public record PlaceView(@Nullable Shown name, @Nullable String address, List<String> accessibility) {}

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
