package fi.palvelutarjotin.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import fi.palvelutarjotin.catalog.testing.HouseRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebArchitectureTest {

    private static final JavaClasses WEB = HouseRules.classesOf("web");

    @Test
    void whatHoldsInEveryModuleHoldsHere() {
        HouseRules.check(WEB, "web");
    }

    @Test
    void noFileIsTooLong() throws IOException {
        HouseRules.checkLengthOfFiles();
    }

    @Test
    void pagesWriteNoSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .because("a page asks the catalogue in its words; who may see what is decided there, in one place")
                .check(WEB);
    }

    @Test
    void pagesDoNotKnowWhichEngineSearches() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .because("the engine can be exchanged behind the search contract without a page noticing")
                .check(WEB);
    }
}
