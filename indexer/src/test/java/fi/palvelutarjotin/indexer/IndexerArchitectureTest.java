package fi.palvelutarjotin.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import fi.palvelutarjotin.catalog.testing.HouseRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IndexerArchitectureTest {

    private static final JavaClasses INDEXER = HouseRules.classesOf("indexer");

    @Test
    void whatHoldsInEveryModuleHoldsHere() {
        HouseRules.check(INDEXER, "indexer");
    }

    @Test
    void noFileIsTooLong() throws IOException {
        HouseRules.checkLengthOfFiles();
    }

    @Test
    void theIndexerDoesNotKnowWhoAsks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fi.palvelutarjotin.web..")
                .because("knowledge goes one way, web to indexer to catalogue: the same search serves pages, programs"
                        + " and whatever comes next")
                .check(INDEXER);
    }

    @Test
    void theIndexerServesNoHttpAndWritesNoHtml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut.http..",
                        "io.netty..",
                        "com.sun.net.httpserver..",
                        "org.thymeleaf..",
                        "io.micronaut.views..")
                .because(
                        "it fetches feeds and answers searches in records; how an answer looks is the web module's work")
                .check(INDEXER);
    }

    @Test
    void theIndexerWritesNoSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .because("only the catalogue knows its tables, so that they can change without a search breaking")
                .check(INDEXER);
    }

    @Test
    void noFeedFormatKnowsAnother() {
        com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching("fi.palvelutarjotin.indexer.feed.(lahella|ptv|linkedevents|lipas|sheet)..")
                .should()
                .notDependOnEachOther()
                .because("a feed changes when its owner wants; that must not shake another feed")
                .check(INDEXER);
    }
}
