package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.web.layout.Frame;
import fi.palvelutarjotin.web.layout.QrCode;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.referral.RequestOffers;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tray as its templates show it, on the screen and on paper. Texts are plain; the templates escape them.
 *
 * @param action where the forms go
 * @param code the tray's code
 * @param count how many listings there are, in words
 * @param first what comes first, in words; null when no time is ahead
 * @param large whether it is shown in large type
 * @param problems what in the address could not be used, in sentences
 * @param said what has just been done, in a sentence; null when nothing was
 * @param own how this tray and the one that the browser keeps go together
 * @param asking where somebody is asked about all of it at once; null where nobody takes requests
 * @param tooMany what to do where only the number of lines keeps them from being asked at once; null otherwise
 * @param take the ways of taking it along; null when it is empty
 */
@Introspected
public record TrayPage(
        Frame frame,
        String action,
        String code,
        String count,
        @Nullable String first,
        boolean large,
        List<Line> lines,
        List<String> problems,
        @Nullable String said,
        Own own,
        RequestOffers.@Nullable OfAll asking,
        @Nullable String tooMany,
        @Nullable Take take) {

    public TrayPage {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * How the tray shown and the tray that the browser keeps go together.
     *
     * @param kept whether they are the same
     * @param address of the kept one when it is another; null when there is none
     * @param label of the link to it
     * @param before code of the tray before the last line was taken off; null when there is no way back
     */
    public record Own(
            boolean kept,
            @Nullable String address,
            @Nullable String label,
            @Nullable String before) {}

    /**
     * A listing on the tray.
     *
     * @param number from 1
     * @param when the next time first, then the weekly times; never empty
     * @param reason why it is here, in words; null when not chosen
     * @param step what comes next, in words; null when not chosen
     * @param code its page's whole address for a camera
     */
    public record Line(
            int number,
            Shown name,
            String address,
            @Nullable Shown organisation,
            List<String> when,
            @Nullable String place,
            String price,
            @Nullable Shown priceDetails,
            List<Phone> phones,
            @Nullable String signUp,
            @Nullable String signUpAddress,
            @Nullable String reason,
            @Nullable String step,
            List<Choice> reasons,
            List<Choice> steps,
            boolean last,
            Code code) {

        public Line {
            when = List.copyOf(when);
            phones = List.copyOf(phones);
            reasons = List.copyOf(reasons);
            steps = List.copyOf(steps);
        }
    }

    /** A number to call; the word tells who answers or when. */
    public record Phone(
            String text, String address, @Nullable Shown word) {}

    /** A reason or a step that can be chosen. */
    public record Choice(String letter, String label, boolean chosen) {}

    /**
     * A QR code.
     *
     * @param size modules on a side
     * @param path of the dark ones, for SVG
     * @param picture the same as a picture within an address, for PDF
     */
    public record Code(int size, String path, String picture) {

        static Code of(String address) {
            var code = QrCode.of(address);
            return new Code(code.size(), code.path(), code.pictureAddress());
        }
    }

    /**
     * The ways of taking a tray along.
     *
     * @param link the whole address of the tray
     * @param otherSize the same page in the other size of type
     * @param calendar null when no line has a time ahead
     */
    public record Take(
            String link,
            Code code,
            String paper,
            String largePaper,
            String otherSize,
            @Nullable String calendar,
            String mail,
            String text) {}
}
