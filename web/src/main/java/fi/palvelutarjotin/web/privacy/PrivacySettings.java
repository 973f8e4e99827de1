package fi.palvelutarjotin.web.privacy;

import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data protection officer of who keeps the service (Regulation (EU) 2016/679, articles 37–39); public authorities must
 * have one.
 *
 * @param officerName a name, or what the office is called
 * @param officerEmail where to write
 * @param officerPhone where to call
 */
@ConfigurationProperties("palvelutarjotin.privacy")
record PrivacySettings(Optional<String> officerName, Optional<String> officerEmail, Optional<String> officerPhone)
        implements CheckedAtStart {

    private static final Pattern NAME = Pattern.compile(".{1,120}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");

    PrivacySettings {
        officerName = checked("officer-name", officerName, NAME, "at most 120 characters");
        officerEmail = checked("officer-email", officerEmail, EMAIL, "one e-mail address");
        officerPhone = checked("officer-phone", officerPhone, PHONE, "one phone number: digits, spaces, a plus first");
    }

    private static Optional<String> checked(String setting, Optional<String> written, Pattern right, String what) {
        var text = written.map(String::strip).filter(value -> !value.isEmpty());
        if (text.isPresent() && !right.matcher(text.get()).matches()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.privacy.%s takes %s.".formatted(setting, what));
        }
        return text;
    }
}
