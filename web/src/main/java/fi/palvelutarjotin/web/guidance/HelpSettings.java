package fi.palvelutarjotin.web.guidance;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a resident can call who found nothing: the operator decides. Whoever has no phone number here is not shown.
 *
 * @param name of the county's guidance, in the county's main language; without it the page's own words stand there
 * @param phone of the county's guidance
 * @param linkWorkerName of the link worker or of their office
 * @param linkWorkerPhone of the link worker
 */
@ConfigurationProperties("palvelutarjotin.help")
public record HelpSettings(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> linkWorkerName,
        Optional<String> linkWorkerPhone) {

    private static final int LONGEST_NAME = 80;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");

    public HelpSettings {
        name = name("name", name);
        phone = phone("phone", phone);
        linkWorkerName = name("link-worker-name", linkWorkerName);
        linkWorkerPhone = phone("link-worker-phone", linkWorkerPhone);
    }

    private static Optional<String> name(String setting, Optional<String> written) {
        var name = stripped(written);
        if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            throw new IllegalArgumentException("The setting palvelutarjotin.help.%s can have at most %d characters."
                    .formatted(setting, LONGEST_NAME));
        }
        return name;
    }

    private static Optional<String> phone(String setting, Optional<String> written) {
        var phone = stripped(written);
        if (phone.filter(text -> !PHONE.matcher(text).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.help.%s takes one phone number: digits, spaces, hyphens, a plus first."
                            .formatted(setting));
        }
        return phone;
    }

    private static Optional<String> stripped(Optional<String> written) {
        return written.map(String::strip).filter(text -> !text.isEmpty());
    }
}
