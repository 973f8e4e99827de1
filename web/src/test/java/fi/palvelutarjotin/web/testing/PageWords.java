package fi.palvelutarjotin.web.testing;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import io.micronaut.context.i18n.ResourceBundleMessageSource;

/** The pages' texts and labels, for tests that need no site. */
public final class PageWords {

    private static final WordsOf WORDS = new WordsOf(new ResourceBundleMessageSource("i18n.messages"));

    public static final Labels LABELS =
            new Labels(new Themes(), new TargetGroups(), new Municipalities(), new ServiceLanguages(), WORDS);

    private PageWords() {}

    public static Words in(Language language) {
        return WORDS.language(language);
    }
}
