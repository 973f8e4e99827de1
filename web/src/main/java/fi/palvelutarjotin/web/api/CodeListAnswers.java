package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.web.api.Named.CodeInLanguages;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of the code lists. */
final class CodeListAnswers {

    private CodeListAnswers() {}

    /** A theme, and those under it. */
    @Serdeable
    record ThemeEntry(String code, Map<String, String> name, List<ThemeEntry> children) {}

    /**
     * A municipality in force.
     *
     * @param code three digits
     * @param county its wellbeing services county
     * @param latitude of its centre, degrees in WGS84, good to some kilometres
     * @param longitude of its centre
     */
    @Serdeable
    record MunicipalityEntry(
            String code, Map<String, String> name, CodeInLanguages county, double latitude, double longitude) {}

    /**
     * A group of people.
     *
     * @param ptvCode the same group in the Finnish Service Catalogue, where it has one
     */
    @Serdeable
    record TargetGroupEntry(String code, @Nullable String ptvCode, Map<String, String> name) {}
}
