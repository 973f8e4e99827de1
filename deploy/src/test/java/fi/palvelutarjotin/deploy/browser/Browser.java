package fi.palvelutarjotin.deploy.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium that all browser tests share; started when the first of them needs it. */
final class Browser {

    static final int WIDE = 1280;
    /** The narrowest width at which a page must not scroll sideways (WCAG 2.2, 1.4.10). */
    static final int NARROW = 320;

    private static final String MISSING =
            "There is no Chromium on this machine, so the pages were not opened in a browser."
                    + " Install the package chromium, or tell where it is with the environment variable CHROMIUM.";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser shared;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        // Playwright would fetch browsers of its own when this is not said.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        // As root, which is what a container has, Chromium does not start with its sandbox.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(QUIET));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** The browser. Without one the test is skipped with a sentence; where CI is set, it fails: there it must be. */
    static synchronized Browser get() {
        if (shared == null) {
            var program = program();
            if (program.isEmpty()) {
                // A skipped test is easily overlooked: its reason stands in no summary.
                System.err.println(MISSING);
            }
            if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            Assumptions.assumeTrue(program.isPresent(), MISSING);
            shared = new Browser(program.orElseThrow());
        }
        return shared;
    }

    /** A window of its own, with no cookies and no memory of other tests. */
    BrowserContext window(int width, boolean javaScript) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == NARROW ? 720 : 900)
                .setJavaScriptEnabled(javaScript)
                .setLocale("fi-FI")
                .setTimezoneId("Europe/Helsinki"));
    }

    /** A narrow screen that is touched. */
    BrowserContext phone() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(NARROW, 720)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("fi-FI")
                .setTimezoneId("Europe/Helsinki"));
    }

    private static Optional<Path> program() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
