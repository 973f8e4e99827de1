package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import fi.palvelutarjotin.indexer.testing.RandomListings;
import fi.palvelutarjotin.indexer.testing.TestIndex;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;

/** A program that changes, indexes, commits and rebuilds without a pause, to be killed. */
final class BusyIndexer {

    private BusyIndexer() {}

    /** Runs until it is killed: address of the database, folder of the index, seed. */
    public static void main(String[] arguments) {
        var settings = new HashMap<String, Object>(TestCatalogue.settings(arguments[0]));
        settings.put("palvelutarjotin.index.folder", arguments[1]);
        var context = ApplicationContext.run(settings, "test");
        context.getBean(Sources.class).register(TestIndex.SOURCE);
        context.getBean(ChangeFollower.class).start();
        var index = context.getBean(SearchIndex.class);
        System.out.println("busy");
        for (var seed = Long.parseLong(arguments[2]); ; seed++) {
            var records = new RandomListings(seed).records(40 + (int) (seed % 60));
            try (var run = context.getBean(Intake.class).begin(TestIndex.SOURCE).orElseThrow()) {
                records.forEach(run::accept);
                run.finishSnapshot(true);
            }
            index.commit();
            if (seed % 3 == 0) {
                index.rebuild(RebuildProgress.SILENT);
            }
        }
    }
}
