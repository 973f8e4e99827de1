package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.indexer.reading.PartOfDay;
import fi.palvelutarjotin.indexer.reading.TypedWords;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/** Things that can be understood of typed words, one of each kind. */
final class Readings {

    private Readings() {}

    static TypedWords typed(String text) {
        return new TypedWords(text, List.of(0));
    }

    static Understood municipality(String code) {
        return new Understood.InMunicipality(typed("Tuusulassa"), code, false);
    }

    static Understood counties(String... codes) {
        return new Understood.InCounty(typed("Uudellamaalla"), List.of(codes), false);
    }

    static Understood age(int from, int to) {
        return new Understood.ForAge(typed("ikä"), from, to);
    }

    static Stream<Understood> all() {
        return Stream.of(
                counties("02", "04"),
                municipality("858"),
                new Understood.NearMe(typed("lähellä")),
                age(65, Understood.ForAge.OLDEST),
                new Understood.WithAccess(typed("pyörätuolilla"), AccessibilityFact.WHEELCHAIR),
                new Understood.InLanguage(typed("ruotsiksi"), "sv"),
                new Understood.Today(typed("tänään")),
                new Understood.Tomorrow(typed("huomenna")),
                new Understood.ThisWeek(typed("tällä viikolla")),
                new Understood.AtWeekend(typed("viikonloppuna")),
                new Understood.OnWeekday(typed("tiistaisin"), DayOfWeek.TUESDAY),
                new Understood.AtTimeOfDay(typed("illalla"), PartOfDay.EVENING),
                new Understood.Free(typed("ilmainen")),
                new Understood.Online(typed("etänä")),
                new Understood.ForGroup(typed("mummolle"), "older-people"),
                new Understood.AboutTheme(typed("liikunta"), "exercise"));
    }
}
