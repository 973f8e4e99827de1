package fi.palvelutarjotin.deploy.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings the dictionaries that the system lacks into a folder of the program, by the script {@code deploy/dictionaries}.
 * Search works without them, so that nothing here is ever a reason not to start.
 */
public final class DictionaryFetch {

    private static final long MOST_MINUTES = 5;

    private DictionaryFetch() {}

    /**
     * Fetches what is missing.
     *
     * @param script where the script is; a container image has none, and its dictionaries installed
     * @param folder where fetched dictionaries are unpacked
     * @param say hears one line on what was fetched, or why nothing could be
     */
    public static void fetch(Path script, Path folder, Consumer<String> say) {
        if (!Files.isExecutable(script)) {
            return;
        }
        try {
            var process = new ProcessBuilder(script.toString(), folder.toString())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            if (!told.isEmpty()) {
                told.lines().forEach(say);
            }
        } catch (IOException e) {
            say.accept("The dictionaries could not be fetched: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
