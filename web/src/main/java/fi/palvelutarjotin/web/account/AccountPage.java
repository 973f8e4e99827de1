package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing and may ask for one.
 *
 * @param texts paragraphs
 * @param notice what is wrong or was done, in a sentence; null when nothing is
 * @param noticeAt the field that the notice is of; null when it is of none
 * @param factor what a telephone needs for the second factor; null when that is not the matter
 * @param codes recovery codes to be shown; mostly none
 * @param other another way to what is asked for, shown before it; null when there is none
 * @param form what is asked for; null when nothing is
 * @param links where to go on
 */
@Introspected
record AccountPage(
        Frame frame,
        String title,
        List<String> texts,
        @Nullable String notice,
        @Nullable String noticeAt,
        @Nullable Factor factor,
        List<String> codes,
        @Nullable Link other,
        @Nullable Form form,
        List<Link> links) {

    AccountPage {
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
        links = List.copyOf(links);
    }

    /** A page with a title and paragraphs. */
    static AccountPage of(Frame frame, String title, String... texts) {
        return new AccountPage(frame, title, List.of(texts), null, null, null, List.of(), null, null, List.of());
    }

    AccountPage with(Form form) {
        return new AccountPage(frame, title, texts, notice, noticeAt, factor, codes, other, form, links);
    }

    AccountPage with(Factor factor) {
        return new AccountPage(frame, title, texts, notice, noticeAt, factor, codes, other, form, links);
    }

    AccountPage with(Link... links) {
        return new AccountPage(frame, title, texts, notice, noticeAt, factor, codes, other, form, List.of(links));
    }

    AccountPage before(@Nullable Link other) {
        return new AccountPage(frame, title, texts, notice, noticeAt, factor, codes, other, form, links);
    }

    AccountPage withCodes(List<String> codes) {
        return new AccountPage(frame, title, texts, notice, noticeAt, factor, codes, other, form, links);
    }

    AccountPage noticing(@Nullable String notice, @Nullable String field) {
        return new AccountPage(frame, title, texts, notice, field, factor, codes, other, form, links);
    }

    /** What is asked for. */
    @Introspected
    record Form(String action, List<Hidden> hidden, List<Field> fields, String button) {

        Form {
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
        }
    }

    /** What a form carries along. */
    @Introspected
    record Hidden(String name, String value) {}

    /**
     * A field, under its name as its id.
     *
     * @param hint null when none is needed
     */
    @Introspected
    record Field(
            String name,
            String type,
            String label,
            @Nullable String hint,
            String autocomplete,
            @Nullable String inputMode,
            int longest,
            String value) {}

    /**
     * What a telephone needs.
     *
     * @param steps how it is done, in order; the code to read comes after the second
     * @param secret in groups, to be typed
     * @param size of the QR code, modules on a side
     * @param path of its dark modules
     */
    @Introspected
    record Factor(List<String> steps, String secret, int size, String path) {

        Factor {
            steps = List.copyOf(steps);
        }
    }

    /** Where to go on. */
    @Introspected
    record Link(String text, String address) {}
}
