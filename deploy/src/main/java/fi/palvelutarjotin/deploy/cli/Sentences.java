package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.database.DatabaseException;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DiskFull;
import fi.palvelutarjotin.deploy.postgres.DatabaseUrl;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one sentence for the person at the terminal; the whole story goes to the log. */
record Sentences(Console console) {

    private static final String NO_RIGHT = "42501";

    int usage(ParameterException e) {
        var sentence = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return usage(sentence.endsWith(".") ? sentence : sentence + ".");
    }

    private int usage(String sentence) {
        console.say(sentence);
        console.say("deploy/run --help tells what there is.");
        return Failure.USAGE;
    }

    int failure(Exception e) {
        if (Ending.isStopping()) {
            return Failure.FAILED;
        }
        if (Log.isOpen() && (!(e instanceof Failure) || e.getCause() != null)) {
            LoggerFactory.getLogger("failure").warn("The command could not be carried out.", e);
        }
        if (e instanceof Failure failure) {
            if (failure.exitCode() == Failure.USAGE) {
                return usage(failure.sentence());
            }
            console.say(failure.sentence());
            return failure.exitCode();
        }
        console.say(sentence(e));
        return Failure.FAILED;
    }

    private static String sentence(Exception e) {
        var log = Path.of(System.getProperty("palvelutarjotin.log", "data/log")).resolve("palvelutarjotin.log");
        if (DiskFull.isCauseOf(e)) {
            return DiskFull.sentence(log.resolveSibling("..").normalize());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NO_RIGHT.equals(refused.getSQLState())) {
                return "The database user has not the right to do this. Where this version of the program is new to the database, name its owner in %s and %s; %s tells more."
                        .formatted(DatabaseUrl.OWNER_USER, DatabaseUrl.OWNER_PASSWORD, log);
            }
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException || cause instanceof SQLException) {
                return "The database does not answer as it should; %s tells more.".formatted(log);
            }
        }
        return "The program failed (%s); %s tells more.".formatted(e.getClass().getSimpleName(), log);
    }
}
