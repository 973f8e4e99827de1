package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.layout.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was just done, told on the page that follows. */
enum Done {
    WITHDRAWN,
    CONTACT,
    FEEDBACK,
    CODE_SENT,
    MOVED,
    LED_ON,
    HELPED,
    EXERCISE,
    LINK_SENT,
    CAPACITY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Done> find(String code) {
        return Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst();
    }

    String sentence(Words words) {
        return words.text("referral.done." + code());
    }
}
