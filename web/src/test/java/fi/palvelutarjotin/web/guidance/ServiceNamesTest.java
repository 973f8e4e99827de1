package fi.palvelutarjotin.web.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceNamesTest {

    private static Need need(Map<Language, List<String>> services) {
        return Need.own(
                "a-need", LocalizedWords.of(Language.FI, "sanonta"), new LocalizedWords(services), List.of(), 1);
    }

    @Test
    void theReadersLanguageComesFirstThenFinnishThenAnother() {
        var both = need(Map.of(Language.FI, List.of("ystävätoiminta"), Language.SV, List.of("vänverksamhet")));
        var english = need(Map.of(Language.EN, List.of("befriending")));

        assertThat(ServiceNames.of(both, Language.SV)).containsExactly(new Spoken(Language.SV, "vänverksamhet"));
        assertThat(ServiceNames.of(both, Language.SE)).containsExactly(new Spoken(Language.FI, "ystävätoiminta"));
        assertThat(ServiceNames.of(english, Language.SE)).containsExactly(new Spoken(Language.EN, "befriending"));
    }

    @Test
    void everyNeedsBestServiceStandsBeforeAnyNeedsSecondAndNoneTwice() {
        var needs = List.of(
                need(Map.of(Language.FI, List.of("a", "b", "c"))),
                need(Map.of(Language.FI, List.of("d", "a"))),
                need(Map.of(Language.FI, List.of("e"))));

        assertThat(ServiceNames.of(needs, Language.FI, 4).stream().map(Spoken::text))
                .containsExactly("a", "d", "e", "b");
        assertThat(ServiceNames.of(needs, Language.FI, 20).stream().map(Spoken::text))
                .containsExactly("a", "d", "e", "b", "c");
    }
}
