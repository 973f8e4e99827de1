package fi.palvelutarjotin.catalog.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way of taking part. */
public enum Channel {
    PLACE,
    ONLINE,
    PHONE,
    HOME;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
