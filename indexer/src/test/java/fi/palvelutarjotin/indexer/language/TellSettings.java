package fi.palvelutarjotin.indexer.language;

import io.micronaut.context.ApplicationContext;

/** A program that tells which dictionaries its environment names. */
final class TellSettings {

    static final String FINNISH = "Finnish: ";
    static final String SWEDISH = "Swedish: ";

    private TellSettings() {}

    public static void main(String[] arguments) {
        try (var context = ApplicationContext.run("test")) {
            var settings = context.getBean(LanguageSettings.class);
            System.out.println(FINNISH + settings.finnishDictionary());
            System.out.println(SWEDISH + settings.swedishWords());
        }
    }
}
