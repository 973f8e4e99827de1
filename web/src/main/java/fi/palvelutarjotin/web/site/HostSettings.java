package fi.palvelutarjotin.web.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of hosts, beside this machine's own, that are believed when a client asks for them; each without a port. */
@ConfigurationProperties("palvelutarjotin.site")
record HostSettings(Optional<List<String>> hosts) {

    HostSettings {
        hosts = hosts.map(all ->
                all.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList());
    }
}
