package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import java.util.Locale;

/** Asks whoever sits at the terminal before something is done that cannot be undone. */
final class Asking {

    private Asking() {}

    /** @param what asks, for the sentence when nobody can answer */
    static boolean agrees(String question, String what) {
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw Failure.usage(
                    "%s asks before it deletes, and nobody can answer here. Say --yes as well.".formatted(what));
        }
        var answer = terminal.readLine("%s", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
