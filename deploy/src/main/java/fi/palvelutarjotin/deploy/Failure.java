package fi.palvelutarjotin.deploy;

import org.jspecify.annotations.Nullable;

/** Something that a person can mend; the message is a sentence that says how. */
public final class Failure extends RuntimeException {

    /** The command was not possible as it was typed. */
    public static final int USAGE = 2;

    /** The command was understood, but could not be carried out. */
    public static final int FAILED = 1;

    private final int exitCode;

    private Failure(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public static Failure of(String sentence) {
        return new Failure(FAILED, sentence, null);
    }

    public static Failure of(String sentence, Throwable cause) {
        return new Failure(FAILED, sentence, cause);
    }

    public static Failure usage(String sentence) {
        return new Failure(USAGE, sentence, null);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The message, which a failure always has. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
