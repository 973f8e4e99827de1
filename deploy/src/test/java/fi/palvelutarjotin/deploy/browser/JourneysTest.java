package fi.palvelutarjotin.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people come for, from the first word to the phone number; with JavaScript and without. */
class JourneysTest {

    private @Nullable BrowserContext window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280,true", "1280,false", "320,true", "320,false"})
    void aResidentFindsAFreeChoirNearbyAndItsPhoneNumber(int width, boolean javaScript) {
        var choir = DemoSite.get().freeWithTimesAndPhone().content();
        var municipality = choir.area().municipalities().stream().findFirst().orElseThrow();
        var tab = open("/fi", width, javaScript);
        tab.getByLabel("Mitä etsit?").fill(DemoSite.WORD);
        tab.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hae").setExact(true))
                .click();
        choose(tab, "municipality-" + municipality);
        choose(tab, "price-free");
        tab.locator(".filters__apply").click();
        assertThat(tab).hasURL(Pattern.compile("/fi/search\\?.*price=free.*"));
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        var search = tab.url();

        tab.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(choir.name().texts().get(Language.FI)))
                .click();
        assertThat(tab).hasURL(Pattern.compile("/fi/listing/"));
        assertThat(tab.getByText("Seuraavat ajat")).isVisible();
        assertThat(tab.locator("a[href^='tel:']").first()).isVisible();

        tab.getByText("Takaisin hakuun").click();
        assertThat(tab.locator(".chips")).containsText("Maksuton");
        assertThat(parameters(tab.url())).isEqualTo(parameters(search));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFilterComesOff(boolean javaScript) {
        var tab = open("/fi/search?q=ryhm%C3%A4&price=free&kind=activity", Browser.WIDE, javaScript);
        tab.getByText("Poista rajaus: Maksuton").locator("..").click();
        assertThat(tab.locator(".chip")).hasCount(1);
        assertThat(tab.locator("#price-free")).not().isChecked();
        assertThat(tab.getByLabel("Mitä etsit?")).hasValue("ryhmä");
        tab.getByText("Poista kaikki rajaukset").click();
        assertThat(tab.locator(".chip")).hasCount(0);
        assertThat(tab.getByLabel("Mitä etsit?")).hasValue("ryhmä");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderChanges(boolean javaScript) {
        var tab = open("/fi/search?price=free", Browser.WIDE, javaScript);
        tab.getByLabel("Järjestys").selectOption("Nimen mukaan");
        tab.locator(".sort__apply").click();
        assertThat(tab).hasURL(Pattern.compile("sort=name"));
        assertThat(tab.getByLabel("Järjestys")).hasValue(SortOrder.NAME.code());
        assertThat(tab.locator("#price-free")).isChecked();
        var names = tab.locator(".hit__name a:not([lang])").allInnerTexts();
        assertThat(names).hasSizeGreaterThan(3).isSortedAccordingTo(Collator.getInstance(Locale.of("fi", "FI")));
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,false"})
    void theNextPageHasOtherHits(int width, boolean javaScript) {
        var tab = open("/fi/search?price=free", width, javaScript);
        var first = tab.locator(".hit__name a").allInnerTexts();
        tab.locator(".pages a[rel=next]").click();
        assertThat(tab).hasURL(Pattern.compile("page=2"));
        assertThat(tab.locator(".pages a[aria-current=page]")).hasText("2");
        assertThat(tab.locator(".hit__name a").allInnerTexts()).isNotEmpty().doesNotContainAnyElementsOf(first);
        tab.locator(".pages a[rel=prev]").click();
        assertThat(tab.locator(".pages a[aria-current=page]")).hasText("1");
        assertThat(tab.locator(".hit__name a").allInnerTexts()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,false"})
    void anotherLanguageKeepsTheSearch(int width, boolean javaScript) {
        var tab = open("/fi/search?q=kuoro&price=free&sort=name", width, javaScript);
        for (var language : List.of("svenska", "English", "davvisámegiella", "suomi")) {
            var before = parameters(tab.url());
            tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(language))
                    .click();
            assertThat(tab.locator(".languages a[aria-current]")).hasText(language);
            assertThat(parameters(tab.url())).isEqualTo(before);
            assertThat(tab.locator("#q")).hasValue("kuoro");
            assertThat(tab.locator("#price-free")).isChecked();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noHitsLeadOn(boolean javaScript) {
        var tab = open("/fi/search?q=kuoro&municipality=858&price=paid&weekday=monday", Browser.NARROW, javaScript);
        assertThat(tab.locator("#count")).hasText("Ei hakutuloksia");
        tab.getByText("Ilman rajausta ”maanantai”").click();
        assertThat(tab.locator(".hit").first()).isVisible();
        assertThat(tab.locator(".chips")).not().containsText("maanantai");
        assertThat(tab.getByLabel("Mitä etsit?")).hasValue("kuoro");

        tab.getByLabel("Mitä etsit?").fill("xyzzyqwerty");
        tab.keyboard().press("Enter");
        assertThat(tab.getByText("116117")).isVisible();
        tab.getByText("Katso kaikki tekeminen ja apu").click();
        assertThat(tab.locator(".hit").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFiltersAreFoldedOnAPhoneAndOpenOnADesk(boolean javaScript) {
        var phone = open("/fi/search", Browser.NARROW, javaScript);
        assertThat(phone.locator(".filters__summary")).isVisible();
        assertThat(phone.locator(".filters__apply")).not().isVisible();
        phone.locator(".filters__summary").click();
        assertThat(phone.locator(".filters__apply")).isVisible();
        close();
        var desk = open("/fi/search", Browser.WIDE, javaScript);
        assertThat(desk.locator(".filters__summary")).not().isVisible();
        assertThat(desk.locator(".filters__apply")).isVisible();
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280,true", "1280,false", "320,true", "320,false"})
    void aProfessionalPutsATrayTogetherForAClient(int width, boolean javaScript) {
        var tab = open("/fi/search?q=kuoro&price=free", width, javaScript);
        var search = parameters(tab.url());
        addToTray(tab, 0);
        assertThat(tab.getByRole(AriaRole.STATUS)).containsText("Lisättiin tarjottimelle");
        tab.getByText("Takaisin hakuun").click();
        assertThat(parameters(tab.url())).isEqualTo(search);
        assertThat(tab.locator(".tray-link a")).hasText("Tarjotin (1)");
        addToTray(tab, 0);
        assertThat(tab.locator(".tray__line")).hasCount(2);

        tab.locator("#reason-2").selectOption("Lähellä kotia");
        tab.locator("#step-2").selectOption("Soita");
        tab.locator("button[value='up-2']").click();
        assertThat(tab).hasURL(Pattern.compile("#line-1$"));
        assertThat(tab.locator("#reason-1 option:checked")).hasText("Lähellä kotia");
        var link = tab.locator("#tray-link").inputValue();
        tab.locator("button[value='empty']").click();
        assertThat(tab.locator(".tray__line")).hasCount(0);
        tab.getByText("Kumoa poisto").click();
        assertThat(tab.locator(".tray__line")).hasCount(2);

        close();
        var phone = Browser.get().window(Browser.NARROW, javaScript);
        window = phone;
        var other = phone.newPage();
        other.navigate(link);
        assertThat(other.locator(".tray__line")).hasCount(2);
        assertThat(other.locator(".tray__line").first()).containsText("Miksi tämä: Lähellä kotia");
        assertThat(other.locator(".tray__line").first()).containsText("Mitä seuraavaksi: Soita");
        assertThat(other.locator("#reason-1")).not().isVisible();
    }

    private static void addToTray(Page tab, int hit) {
        tab.locator(".hit button[form='tray-add']").nth(hit).click();
    }

    private Page open(String path, int width, boolean javaScript) {
        window = Browser.get().window(width, javaScript);
        var tab = window.newPage();
        tab.setDefaultTimeout(15_000);
        tab.navigate(DemoSite.get().address(path));
        return tab;
    }

    /** Unfolds what hides a field, from the outside in, as a person does, and ticks it. */
    private static void choose(Page tab, String field) {
        var filters = tab.locator(".filters__summary");
        if (filters.isVisible() && !tab.locator(".filters__apply").isVisible()) {
            filters.click();
        }
        var folds =
                tab.locator("#" + field).locator("xpath=ancestor::details[not(@open) and not(@id='filters')]/summary");
        while (folds.count() > 0) {
            folds.first().click();
        }
        tab.locator("label[for='" + field + "']").click();
        assertThat(tab.locator("#" + field)).isChecked();
    }

    private static Set<String> parameters(String address) {
        var query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return Stream.of(query.split("&", -1))
                .filter(parameter -> !parameter.endsWith("=") && !parameter.equals("sort=relevance"))
                .collect(Collectors.toSet());
    }
}
