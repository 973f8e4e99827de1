package fi.palvelutarjotin.indexer.feed.fetch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/**
 * What the operator decides about fetching.
 *
 * @param contact an address (mail or web) where the owner of a feed reaches the people who run this installation
 * @param allowPrivateAddresses {@code named} (the default), {@code true} or {@code false}; see {@link PrivateAddresses}
 */
@ConfigurationProperties("palvelutarjotin.feeds")
public record FetchSettings(
        Optional<String> contact,
        @Bindable(defaultValue = "named") String allowPrivateAddresses) {

    /** The name under which robots.txt files know us. */
    static final String PRODUCT = "Palvelutarjotin";

    public FetchSettings {
        contact = contact.map(String::strip).filter(text -> !text.isEmpty());
        if (contact.filter(text -> !text.matches("[\\x21-\\x7e]+")).isPresent()) {
            throw new IllegalArgumentException(
                    "palvelutarjotin.feeds.contact is one mail or web address without spaces or accents");
        }
        PrivateAddresses.parse(allowPrivateAddresses);
    }

    PrivateAddresses privateAddresses() {
        return PrivateAddresses.parse(allowPrivateAddresses);
    }

    /** Who we are, and where to complain. */
    String userAgent() {
        var version = Optional.ofNullable(FetchSettings.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return PRODUCT + "/" + version
                + contact.map(address -> " (+" + address + ")").orElse("");
    }
}
