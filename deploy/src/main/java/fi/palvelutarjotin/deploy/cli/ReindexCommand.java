package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.changelog.ChangeSignal;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Builds the search index anew. */
@Command(name = "reindex", description = "Build the search index anew; a running server is asked to do it.")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ReindexCommand() {}

    @Override
    public Integer call() {
        var options = programme.options();
        var console = programme.console();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "reindex", ending);
            var server = catalogue.claim().server();
            if (server.isPresent()) {
                catalogue.get(ChangeSignal.class).askForRebuild();
                console.print(
                        "The server at %s builds its index anew, and answers from the old one meanwhile.",
                        server.get().place());
                return 0;
            }
            if (options.database().isPresent()) {
                // Other nodes may be serving this database, each with an index of its own.
                catalogue.get(ChangeSignal.class).askForRebuild();
            }
            var index = catalogue.get(SearchIndex.class);
            try (var bar = new ProgressBar(console, "Building the index")) {
                index.rebuild(bar);
            }
            console.print("The index is built anew.");
            return 0;
        }
    }
}
