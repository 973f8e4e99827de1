package fi.palvelutarjotin.deploy.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring itself, by a small stand-in for the judged collection. */
final class MeasurementTest {

    private static final Path SAMPLE = Program.PROJECT.resolve("deploy/src/test/resources/relevance-sample");
    private static final SourceRecord ONE = new SourceRecord("a", "1");
    private static final SourceRecord TWO = new SourceRecord("b", "2");
    private static final JudgedTopic TOPIC = new JudgedTopic("t1", "typo", Language.FI, "uimann");

    @TempDir
    private Path folder;

    @Test
    void theStandInIsMeasuredOverTheDemoFeedsAndPassesItsGates() throws IOException {
        var collection = JudgedCollection.read(SAMPLE);
        var measurement = measure(collection, DemoCatalogue.get());
        var report = report(measurement, Gate.read(SAMPLE.resolve("gates.tsv")));
        assertThat(report.missed()).as(report.text()).isEmpty();
        assertThat(measurement.figures().keySet()).containsExactly("known", "place", "typo", "all");
        assertThat(measurement.results())
                .extracting(result -> result.score().nothing())
                .containsExactly(0.0, 0.0, 1.0, 0.0);
        assertThat(measurement.results().get(1).names()).startsWith("Andningspaus för närståendevårdare");
    }

    @Test
    void anotherCatalogueOfTheSameFeedsGivesTheSameRun() throws IOException {
        var collection = JudgedCollection.read(SAMPLE);
        var words = List.of("liikunta", "lapsille", "vertaistuki", "uimaranta", "kahvi");
        try (var other = DemoCatalogue.start()) {
            assertThat(measure(collection, other)).isEqualTo(measure(collection, DemoCatalogue.get()));
            for (var word : words) {
                assertThat(records(other.ask(word, Language.FI)))
                        .isEqualTo(records(DemoCatalogue.get().ask(word, Language.FI)))
                        .hasSizeGreaterThan(3);
            }
            assertThat(other.documents())
                    .isEqualTo(DemoCatalogue.get().documents())
                    .hasSizeGreaterThan(500);
        }
    }

    @Test
    void recordsThatAreOneListingCountOnceWithTheBestGrade() {
        var collection = new JudgedCollection(List.of(TOPIC), Map.of("t1", Map.of(ONE, 1, TWO, 3)));
        var found = new FoundListing("Uimakoulu", List.of(ONE, TWO), 5);
        var documents = Map.of(ONE, found.document(), TWO, found.document());
        var result = Measurement.of(collection, documents, topic -> List.of(found))
                .results()
                .getFirst();
        assertThat(result.score()).isEqualTo(new TopicScore(1, 1, 1, 1, 1, 0));
    }

    @Test
    void aClassBelowItsGateIsToldWithItsFiguresAndTheTopicsThatChangedMost() throws IOException {
        var accepted = folder.resolve("last-run.tsv");
        AcceptedRun.write(accepted, answering(new FoundListing("Uima\tkoulu", List.of(ONE), 5)));
        var worse = answering(new FoundListing("Kuoro", List.of(TWO), 5));
        var report = new MeasurementReport(
                worse,
                Map.of("typo", new Gate(0.5, 0, 0), "all", new Gate(0, 0.25, 0), "place", new Gate(0, 0, 1)),
                AcceptedRun.read(accepted));
        assertThat(report.missed())
                .containsExactly(
                        "typo: nDCG@10 0.0000 is below 0.5000",
                        "all: MRR 0.0000 is below 0.2500",
                        "place: there is a gate, but no topic of this class");
        assertThat(report.text())
                .contains("MISSED  typo: nDCG@10 0.0000 is below 0.5000\n", "0 better, 1 worse")
                .containsPattern("typo +1 +0\\.0000 +0\\.5000 ")
                .contains("  t1  1.0000 -> 0.0000  \"uimann\"\n    before: Uima koulu\n    now:    Kuoro\n");
    }

    @Test
    void nothingFoundTooOftenAndAClassWithoutAGateAreToldToo() {
        var report = report(answering(), Map.of("all", new Gate(0, 0, 0.5)));
        assertThat(report.missed())
                .containsExactly(
                        "typo: there is no gate for this class",
                        "all: nothing is found for a share of 1.0000, above 0.5000");
        assertThat(report.text()).endsWith("There is no accepted run to compare with.\n");
    }

    @Test
    void aRunThatIsAcceptedReadsAsItWasMeasured() throws IOException {
        var file = folder.resolve("docs/last-run.tsv");
        AcceptedRun.write(file, answering(new FoundListing("Uimakoulu", List.of(ONE), 5)));
        assertThat(file).hasContent("topic\tclass\tndcg@10\tfirst hits\nt1\ttypo\t1.0000\tUimakoulu\n");
        assertThat(AcceptedRun.read(file).lines()).containsOnly(Map.entry("t1", new AcceptedRun.Line(1, "Uimakoulu")));
        AcceptedRun.write(file, answering());
        assertThat(AcceptedRun.read(file).lines()).containsOnly(Map.entry("t1", new AcceptedRun.Line(0, "")));
    }

    @Test
    void whatCannotBeRightInACollectionIsToldWithItsLine() throws IOException {
        assertThat(JudgedCollection.isIn(folder)).isFalse();
        faulty("t1\ttypo\txx\tuimann\tSwim", "t1\ta\t1\t3", "topics.tsv, line 2: no language xx");
        faulty("t1\ttypo\tfi\tuimann", "t1\ta\t1\t3", "topics.tsv, line 2 has 4 cells instead of 5");
        faulty("t1\ttypo\tfi\tuimann\tSwim", "t2\ta\t1\t3", "qrels.tsv, line 2: no topic t2");
        faulty("t1\ttypo\tfi\tuimann\tSwim", "t1\ta\t1\t4", "qrels.tsv, line 2: 4 is no number from 0 to 3.0");
        faulty("t1\ttypo\tfi\tuimann\tSwim", "t1\ta\t1\t3\nt1\ta\t1\t2", "qrels.tsv, line 3: judged before");
        faulty("t1\ttypo\tfi\tuimann\tSwim", "t1\ta\t1\t0", "nothing is judged to be of any use for t1");
    }

    private void faulty(String topics, String qrels, String message) throws IOException {
        Files.writeString(folder.resolve("topics.tsv"), "id\tclass\tlanguage\tquery\tneed\n" + topics + "\n");
        Files.writeString(folder.resolve("qrels.tsv"), "topic\tsource\tid\tgrade\n" + qrels + "\n");
        assertThat(JudgedCollection.isIn(folder)).isTrue();
        assertThatThrownBy(() -> JudgedCollection.read(folder)).hasMessage(message);
    }

    private static Measurement answering(FoundListing... found) {
        var collection = new JudgedCollection(List.of(TOPIC), Map.of("t1", Map.of(ONE, 3)));
        return Measurement.of(collection, Map.of(), topic -> List.of(found));
    }

    private static Measurement measure(JudgedCollection collection, DemoCatalogue catalogue) {
        return Measurement.of(
                collection, catalogue.documents(), topic -> catalogue.ask(topic.query(), topic.language()));
    }

    private static MeasurementReport report(Measurement measurement, Map<String, Gate> gates) {
        return new MeasurementReport(measurement, gates, new AcceptedRun(Map.of()));
    }

    private static List<List<SourceRecord>> records(List<FoundListing> found) {
        return found.stream().map(FoundListing::records).toList();
    }
}
