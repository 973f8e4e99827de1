package fi.palvelutarjotin.catalog.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The client's word that something may be done with what they told (Regulation (EU) 2016/679, articles 6(1)(a) and 7).
 *
 * @param textVersion which text the client agreed to
 * @param how in which way it was given
 */
public record Consent(Purpose purpose, String textVersion, How how) {

    /** What the client agrees to. */
    public enum Purpose {
        /** What they told is sent to the receivers that were chosen. */
        SENDING,
        /** The sender hears what came of it. */
        FEEDBACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Purpose> find(String code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst();
        }
    }

    /** How it was given. */
    public enum How {
        BY_CLIENT_ONLINE,
        TOLD_TO_SENDER,
        SIGNED_ON_PAPER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<How> find(String code) {
            return Arrays.stream(values())
                    .filter(how -> how.code().equals(code))
                    .findFirst();
        }
    }
}
