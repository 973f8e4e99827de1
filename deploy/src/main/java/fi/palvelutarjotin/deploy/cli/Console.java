package fi.palvelutarjotin.deploy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the program prints.
 *
 * @param out for what was asked for
 * @param err for how it goes, and for what went wrong
 * @param terminal whether a person watches {@code err} live
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** In UTF-8 whatever the locale: a listing's name must not become question marks. */
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("palvelutarjotin.terminal"));
    }

    /**
     * Takes back the line that Java prints about the vector module, which says nothing to the person who starts the
     * program and cannot be switched off. Only on a terminal.
     */
    void takeBackNoteOfJava() {
        if (terminal && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            err.print("\033[1A\033[2K\r");
            err.flush();
        }
    }

    void say(String sentence) {
        err.println(sentence);
    }

    void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
