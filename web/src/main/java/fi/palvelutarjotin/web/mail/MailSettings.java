package fi.palvelutarjotin.web.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.Optional;

/**
 * The mail server through which the site sends. Without host and sender nothing is sent, and nothing that needs it is
 * shown.
 *
 * @param host of the server
 * @param port 587 when nothing is set
 * @param security {@code starttls} (as usual), {@code tls} or {@code none}; a server that cannot is refused
 * @param from the sender's address
 */
@ConfigurationProperties("palvelutarjotin.mail")
record MailSettings(
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> security,
        Optional<String> username,
        Optional<String> password,
        Optional<String> from) {

    private static final int SUBMISSION = 587;
    private static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    MailSettings {
        host = written(host);
        security = written(security);
        username = written(username);
        password = written(password);
        from = written(from);
        if (!SECURITIES.contains(security.orElse("starttls"))) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.mail.security takes starttls, tls or none.");
        }
        if (from.isPresent() && MailAddress.parse(from.get()).isEmpty()) {
            throw new IllegalArgumentException("The setting palvelutarjotin.mail.from takes one mail address.");
        }
    }

    int portOrUsual() {
        return port.orElse(SUBMISSION);
    }

    private static Optional<String> written(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
