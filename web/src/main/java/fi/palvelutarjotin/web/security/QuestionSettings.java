package fi.palvelutarjotin.web.security;

import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * How much one network address may ask in a minute: far more than a person does, for a whole office may come from one.
 *
 * @param questions searches, maps and lists, on pages and by programs; 120 unless set
 * @param suggestions while somebody types; 600 unless set
 */
@ConfigurationProperties("palvelutarjotin.limits")
record QuestionSettings(Optional<Integer> questions, Optional<Integer> suggestions) implements CheckedAtStart {

    private static final int QUESTIONS = 120;
    private static final int SUGGESTIONS = 600;
    private static final int FEWEST = 10;
    private static final int MOST = 100_000;

    QuestionSettings {
        check("questions", questions);
        check("suggestions", suggestions);
    }

    int questionsInAMinute() {
        return questions.orElse(QUESTIONS);
    }

    int suggestionsInAMinute() {
        return suggestions.orElse(SUGGESTIONS);
    }

    private static void check(String setting, Optional<Integer> set) {
        if (set.filter(number -> number < FEWEST || number > MOST).isPresent()) {
            throw new IllegalArgumentException("The setting palvelutarjotin.limits.%s takes a number from %d to %d."
                    .formatted(setting, FEWEST, MOST));
        }
    }
}
