package fi.palvelutarjotin.web.findable;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which address the site is reached from elsewhere.
 *
 * @param baseAddress scheme and host, as {@code https://palvelut.example.fi}; without it the address that a request was
 *     sent to is used, when that is one of the hosts
 * @param hosts that are believed beside this machine's own names, each without a port
 */
@ConfigurationProperties("palvelutarjotin.site")
record SiteAddressSettings(Optional<String> baseAddress, Optional<List<String>> hosts) {

    SiteAddressSettings {
        baseAddress =
                baseAddress.map(String::strip).filter(text -> !text.isEmpty()).map(SiteAddressSettings::checked);
        hosts = hosts.map(all ->
                all.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList());
    }

    private static String checked(String written) {
        try {
            var address = URI.create(written);
            var path = address.getPath();
            if (List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && (path.isEmpty() || path.equals("/"))
                    && address.getRawQuery() == null
                    && address.getRawUserInfo() == null) {
                return path.isEmpty() ? written : written.substring(0, written.length() - 1);
            }
        } catch (IllegalArgumentException e) {
            // Told below, with the other ways of being wrong.
        }
        throw new IllegalArgumentException(
                "The setting palvelutarjotin.site.base-address takes a scheme and a host, such as https://palvelut.example.fi.");
    }
}
