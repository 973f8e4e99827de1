package fi.palvelutarjotin.web.statement;

import java.util.List;

/** How far the requirements are met. It follows from what is known to fall short, and is never said by hand. */
enum Conformance {
    FULL,
    PARTIAL;

    static Conformance of(List<Shortcoming> shortcomings) {
        return shortcomings.stream().anyMatch(Shortcoming::isOpen) ? PARTIAL : FULL;
    }

    /** The word in message keys. */
    String code() {
        return this == FULL ? "full" : "partial";
    }
}
