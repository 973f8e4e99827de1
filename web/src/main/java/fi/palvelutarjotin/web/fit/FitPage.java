package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.web.guidance.UnknownPlace;
import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.Shown;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The needs tray as its template shows it. Texts are plain; the template escapes them.
 *
 * @param action where the form goes
 * @param personal whether something was left out that seemed to be somebody's personal identity code
 * @param problems what in the address could not be used, in sentences
 * @param unknownPlace the place in words that was not understood; null when there is none
 * @param result null when nothing is wished for
 */
@Introspected
public record FitPage(
        Frame frame,
        String action,
        Form form,
        boolean personal,
        List<String> problems,
        @Nullable UnknownPlace unknownPlace,
        @Nullable Result result) {

    public FitPage {
        problems = List.copyOf(problems);
    }

    /**
     * The form with what was told.
     *
     * @param ways boxes of their own, each with the parameter's name as its code
     * @param places names of all municipalities, to choose from while typing
     */
    public record Form(
            String words,
            @Nullable Integer age,
            String where,
            List<String> places,
            List<Option> themes,
            List<Option> groups,
            List<Option> languages,
            List<Option> times,
            List<Option> access,
            List<Option> ways) {

        public Form {
            places = List.copyOf(places);
            themes = List.copyOf(themes);
            groups = List.copyOf(groups);
            languages = List.copyOf(languages);
            times = List.copyOf(times);
            access = List.copyOf(access);
            ways = List.copyOf(ways);
        }
    }

    /** Something that can be chosen. */
    public record Option(String code, String label, boolean chosen) {}

    /**
     * What fits.
     *
     * @param count how many meet everything, in words
     * @param wishes what is wished for, in a row
     * @param corrected the words of the need with their typing errors mended; null when nothing was
     */
    public record Result(
            String count, String wishes, @Nullable String corrected, List<Line> lines, Pages pages) {

        public Result {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A listing.
     *
     * @param score how many wishes it meets of how many
     * @param whole whether it meets all
     * @param met the names of those that it meets, in a row; null when none, and so the others
     * @param where null when nothing is told
     * @param next the next time in words; null when none is ahead
     */
    public record Line(
            Shown name,
            String address,
            String score,
            boolean whole,
            @Nullable String met,
            @Nullable String nearby,
            @Nullable String unknown,
            @Nullable String unmet,
            @Nullable Shown organisation,
            @Nullable String where,
            @Nullable String next,
            String price) {}

    /**
     * The way to the other pages of the list.
     *
     * @param here which of how many this is, in words; null when there is only one
     */
    public record Pages(
            @Nullable String previous,
            @Nullable String next,
            @Nullable String here) {}
}
