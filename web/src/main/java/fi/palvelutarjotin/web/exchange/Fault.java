package fi.palvelutarjotin.web.exchange;

import java.util.List;

/**
 * Something in what a program sent that has to be mended.
 *
 * @param field what it is about, by its way in the JSON API: {@code client.contact}
 * @param key of the sentence in {@code i18n/problems.properties}
 */
public record Fault(String field, String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(String field, String key, String... arguments) {
        return new Fault(field, key, List.of(arguments));
    }
}
