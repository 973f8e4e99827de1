package fi.palvelutarjotin.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import fi.palvelutarjotin.catalog.testing.HouseRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogArchitectureTest {

    private static final JavaClasses CATALOG = HouseRules.classesOf("catalog");

    @Test
    void whatHoldsInEveryModuleHoldsHere() {
        HouseRules.check(CATALOG, "catalog");
    }

    @Test
    void noFileIsTooLong() throws IOException {
        HouseRules.checkLengthOfFiles();
    }

    @Test
    void theCatalogueKnowsNothingOfHowItIsFedFoundOrShown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fi.palvelutarjotin.indexer..", "fi.palvelutarjotin.web..")
                .because("knowledge goes one way, web to indexer to catalogue: what is true does not depend on"
                        + " how it got in or who looks at it")
                .check(CATALOG);
    }

    @Test
    void theCatalogueTalksToPostgresqlOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut.http..",
                        "io.netty..",
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "org.thymeleaf..",
                        "org.apache.lucene..")
                .because(
                        "the catalogue is what is true, and PostgreSQL is the only truth: an index is a view that can be"
                                + " thrown away, and talking to the world is the other modules' work")
                .check(CATALOG);
    }
}
