package fi.palvelutarjotin.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures in docs/screens; only when asked to, with {@code -Dscreens=true}. */
@EnabledIfSystemProperty(named = "screens", matches = "true")
class ScreensTest {

    private static final int LARGEST = 300_000;
    private static final Path FOLDER = Path.of(System.getProperty("project.root"), "docs", "screens");

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void takePictures(int width) throws IOException {
        take("front", "/fi", width);
        take("search", "/fi/search?q=" + DemoSite.WORD, width);
        take("listing", "/fi/listing/" + DemoSite.get().finnishListing(), width);
    }

    private static void take(String name, String path, int width) throws IOException {
        var file = FOLDER.resolve("%s-fi-%d.png".formatted(name, width));
        try (var window = Browser.get().window(width, true)) {
            var tab = window.newPage();
            tab.navigate(DemoSite.get().address(path));
            tab.evaluate("document.fonts.ready.then(() => true)");
            tab.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }
}
