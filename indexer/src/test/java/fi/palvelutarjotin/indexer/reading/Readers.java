package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.testing.TestAnalysis;
import java.util.List;
import java.util.Optional;

/** The reader that the tests of this package share; making it takes a second. */
final class Readers {

    static final TextAnalysis ANALYSIS = TestAnalysis.ANALYSIS;
    static final Municipalities MUNICIPALITIES = new Municipalities();
    static final QueryReader READER = knowing(KnownWords.NONE);

    private Readers() {}

    static QueryReader knowing(KnownWords words) {
        return new QueryReader(ANALYSIS, MUNICIPALITIES, new Themes(), new TargetGroups(), Optional.of(words));
    }

    static List<Understood> read(Language reader, String typed) {
        return READER.read(reader, typed).understood();
    }

    static List<Understood> read(String typed) {
        return read(Language.FI, typed);
    }

    /** The codes of the municipalities that are understood, in their order. */
    static List<String> municipalities(Language reader, String typed) {
        return READER.read(reader, typed).listAll(Understood.InMunicipality.class).stream()
                .map(Understood.InMunicipality::code)
                .toList();
    }

    static List<String> municipalities(String typed) {
        return municipalities(Language.FI, typed);
    }

    /** The codes of the counties that are understood. */
    static List<String> counties(Language reader, String typed) {
        return READER.read(reader, typed).listAll(Understood.InCounty.class).stream()
                .flatMap(region -> region.codes().stream())
                .toList();
    }

    static String code(String municipality) {
        return MUNICIPALITIES.findByName(municipality).orElseThrow().code();
    }
}
