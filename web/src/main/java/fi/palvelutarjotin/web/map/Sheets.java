package fi.palvelutarjotin.web.map;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The maps that there are: one of the country, and one of each county. Each is made once. */
@Singleton
final class Sheets {

    private static final String COUNTRY = "";

    private final MunicipalityAreas areas;
    private final Map<String, Sheet> made = new ConcurrentHashMap<>();

    Sheets(MunicipalityAreas areas) {
        this.areas = areas;
    }

    /** The counties of the country. */
    Sheet country() {
        return made.computeIfAbsent(COUNTRY, country -> SheetMaker.of(areas.counties()));
    }

    /**
     * The municipalities of a county.
     *
     * @param county code of one that there is
     */
    Sheet county(String county) {
        return made.computeIfAbsent(county, code -> SheetMaker.of(areas.inCounty(code)));
    }
}
