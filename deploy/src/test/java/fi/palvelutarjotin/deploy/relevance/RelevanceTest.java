package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.deploy.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The judged questions over the demo feeds: no class of questions may be answered worse than its gate allows. How to read
 * what it says, and how to accept a new run: {@code docs/relevance/README.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RelevanceTest {

    private static final Path COLLECTION = Program.PROJECT.resolve("deploy/src/test/resources/relevance");
    private static final Path ACCEPTED = Program.PROJECT.resolve("docs/relevance/last-run.tsv");
    private static final Path REPORT = Program.PROJECT.resolve("deploy/target/relevance/report.txt");

    private static final class Measured {
        static final JudgedCollection JUDGED = JudgedCollection.read(COLLECTION);
        static final Measurement MEASUREMENT = Measurement.of(
                JUDGED,
                DemoCatalogue.get().documents(),
                topic -> DemoCatalogue.get().ask(topic.query(), topic.language()));
    }

    @Test
    @Order(1)
    void everyJudgedListingCanBeFound() {
        var missing = new TreeSet<>(Measured.JUDGED.records());
        missing.removeAll(DemoCatalogue.get().documents().keySet());
        assertThat(missing).as("judged, but not in the catalogue").isEmpty();
    }

    @Test
    @Order(2)
    void everyClassOfQuestionsPassesItsGate() throws IOException {
        var report = new MeasurementReport(
                Measured.MEASUREMENT, Gate.read(COLLECTION.resolve("gates.tsv")), AcceptedRun.read(ACCEPTED));
        Files.createDirectories(REPORT.resolveSibling(""));
        Files.writeString(REPORT, report.text());
        assertThat(report.missed()).as(report.text()).isEmpty();
    }

    /** After the gates, which tell of the differences from the run that this one takes the place of. */
    @Test
    @Order(3)
    @EnabledIfSystemProperty(named = "relevance.accept", matches = "true")
    void theRunIsAcceptedWhenAPersonSaysSo() throws IOException {
        AcceptedRun.write(ACCEPTED, Measured.MEASUREMENT);
        assertThat(AcceptedRun.read(ACCEPTED).lines()).hasSameSizeAs(Measured.JUDGED.topics());
    }
}
