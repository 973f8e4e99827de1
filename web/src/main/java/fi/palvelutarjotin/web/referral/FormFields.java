package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.web.query.QueryString;
import java.util.List;
import java.util.Map;

/** The fields of a form that was sent. */
record FormFields(Map<String, List<String>> fields) {

    /** Octets: the largest of these forms with every letter written as six, and some room. */
    static final long LARGEST = 32 * 1024;

    /** A form that cannot be read is an empty one: what is missing in it is told. */
    static FormFields of(String body) {
        return new FormFields(QueryString.read(body).orElse(Map.of()));
    }

    /** What a field holds, with plain line ends and without blanks round it; empty when it is not there. */
    String value(String name) {
        return all(name).stream().findFirst().orElse("").replace("\r\n", "\n").strip();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean isTicked(String name) {
        return !value(name).isEmpty();
    }
}
