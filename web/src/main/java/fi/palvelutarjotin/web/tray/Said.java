package fi.palvelutarjotin.web.tray;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done to a tray; told once, on the page that follows. */
enum Said {
    ADDED,
    THERE,
    FULL,
    APPLIED,
    KEPT,
    REMOVED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Said> find(String code) {
        return Arrays.stream(values()).filter(said -> said.code().equals(code)).findFirst();
    }
}
