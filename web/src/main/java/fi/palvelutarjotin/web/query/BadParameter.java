package fi.palvelutarjotin.web.query;

import java.util.List;

/**
 * A parameter that cannot be used.
 *
 * @param name as given
 * @param value as given, its beginning if it is long
 * @param key of the sentence that tells what is wrong, in {@code i18n/problems.properties}
 * @param arguments of the sentence
 */
public record BadParameter(String name, String value, String key, List<String> arguments) {

    private static final int LONGEST_ECHO = 60;

    public BadParameter {
        name = shortened(name);
        value = shortened(value);
        arguments = arguments.stream().map(BadParameter::shortenedWord).toList();
    }

    static BadParameter of(Parameter parameter, String value, String key, Object... arguments) {
        return new BadParameter(
                parameter.code(),
                value,
                key,
                java.util.Arrays.stream(arguments).map(Object::toString).toList());
    }

    private static String shortenedWord(String argument) {
        return argument.length() <= 4 * LONGEST_ECHO ? argument : shortened(argument);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO - 1) + "…";
    }
}
