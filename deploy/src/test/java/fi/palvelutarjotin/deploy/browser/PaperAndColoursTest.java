package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** Pages on paper, and for those whose machine chooses the colours. */
class PaperAndColoursTest {

    @Test
    void aPrintedSearchHasTheHitsAndNothingToPress() {
        try (var window = Browser.get().window(Browser.WIDE, false)) {
            var tab = window.newPage();
            tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            tab.navigate(DemoSite.get().address("/fi/search?q=" + DemoSite.WORD + "&price=free"));
            assertThat(tab.locator("h1")).isVisible();
            assertThat(tab.locator(".hit__name").first()).isVisible();
            for (var onlyForScreens : new String[] {".languages", ".filters", ".sort", "#q", ".chips__clear"}) {
                assertThat(tab.locator(onlyForScreens)).not().isVisible();
            }
        }
    }

    @Test
    void aPrintedListingHasItsTimesAndItsPhone() {
        try (var window = Browser.get().window(Browser.WIDE, false)) {
            var tab = window.newPage();
            tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            tab.navigate(DemoSite.get().address("/fi/listing/" + DemoSite.get().finnishListing()));
            assertThat(tab.locator(".card")).isVisible();
            assertThat(tab.locator("a[href^='tel:']").first()).isVisible();
            assertThat(tab.locator(".listing__back")).not().isVisible();
        }
    }

    @Test
    void aPrintedTrayHasItsReasonsAndItsCodesAndNothingToPress() {
        try (var window = Browser.get().window(Browser.WIDE, false)) {
            var tab = window.newPage();
            tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            tab.navigate(DemoSite.get().address("/fi/tray?l=" + DemoSite.get().trayCode()));
            assertThat(tab.locator(".tray__line").first()).containsText("Miksi tämä: Lähellä kotia");
            assertThat(tab.locator(".tray__why").first()).isVisible();
            assertThat(tab.locator(".tray__code").first()).isVisible();
            assertThat(tab.locator(".tray__qr")).isVisible();
            for (var onlyForScreens : new String[] {".tray-link", ".tray__own", ".tray__edit", "#tray-link"}) {
                assertThat(tab.locator(onlyForScreens).first()).not().isVisible();
            }
        }
    }

    @Test
    void whatColourTellsIsToldByLinesTooWhenTheMachineChoosesTheColours() {
        try (var window = Browser.get().window(Browser.WIDE, true)) {
            var tab = window.newPage();
            tab.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            tab.navigate(DemoSite.get().address("/fi/search?price=free&page=2"));
            for (var coloured : new String[] {".mark", ".chip", ".pages a[aria-current]"}) {
                assertThat(tab.locator(coloured).first().evaluate("e => getComputedStyle(e).borderTopStyle"))
                        .isEqualTo("solid");
            }
        }
    }
}
