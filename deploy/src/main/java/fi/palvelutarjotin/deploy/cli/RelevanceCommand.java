package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.data.DiskFull;
import fi.palvelutarjotin.deploy.relevance.Corpus;
import fi.palvelutarjotin.deploy.relevance.FoundDocuments;
import fi.palvelutarjotin.deploy.relevance.RunFile;
import fi.palvelutarjotin.deploy.relevance.SearchApi;
import fi.palvelutarjotin.deploy.relevance.Topic;
import fi.palvelutarjotin.deploy.relevance.TopicsFile;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks a relevance collection's topics over its own corpus, in a catalogue made for that and deleted afterwards. */
@Command(
        name = "relevance",
        description = {
            "Ask the topics of a relevance collection over its corpus, and write what was found as a TREC run.",
            "The catalogue is made for this in a temporary folder and deleted afterwards; yours is not touched."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:could not be carried out; no run was written", "2:not possible as typed"})
final class RelevanceCommand implements Callable<Integer> {

    /** What would be about the user's own catalogue and server. */
    private static final List<String> ELSEWHERE =
            List.of("--data", "--database-url", "--reset", "--port", "--management-port", "--host");

    @ParentCommand
    private Programme programme;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE.csv",
            description = "The documents: a spreadsheet saved as CSV, as ingest --format csv reads it.")
    private Path corpusFile;

    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE.tsv",
            description = "The questions, one a line: id, class, query and need, tabs between.")
    private Path topicsFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.run",
            description = "Where the run is written, whole or not at all; an earlier one is replaced.")
    private Path out;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    RelevanceCommand() {}

    @Override
    public Integer call() {
        refuseOptionsOfOthers();
        var topics = TopicsFile.read(topicsFile);
        var run = RunFile.at(out, topicsFile, corpusFile);
        var corpus = Corpus.read(corpusFile);
        var folder = TemporaryFolder.make();
        try (var ending = new Ending(false)) {
            ending.add("The temporary folder", folder::delete);
            try {
                var found = ask(topics, serve(corpus, folder, ending));
                run.write(found);
                report(run, corpus, found);
                return 0;
            } catch (RuntimeException e) {
                throw explained(e, folder);
            }
        }
    }

    private void refuseOptionsOfOthers() {
        for (var command = spec; command != null; command = command.parent()) {
            var typed = command.commandLine().getParseResult();
            ELSEWHERE.stream().filter(typed::hasMatchedOption).findFirst().ifPresent(option -> {
                throw Failure.usage(
                        "relevance makes a catalogue and a server of its own, so it takes no %s.".formatted(option));
            });
        }
    }

    /** Brings the corpus into an empty catalogue and serves it; gives the server's address and its JSON reader. */
    private SearchApi serve(Corpus corpus, TemporaryFolder folder, Ending ending) {
        var console = programme.console();
        console.say("Making an empty catalogue for %,d documents …".formatted(corpus.documents()));
        var ports = Ports.free();
        var options = new Options(
                folder.data(),
                Programme.dictionaries(new DataFolder(Programme.project().resolve("data"))),
                Optional.empty(),
                "localhost",
                ports.getFirst(),
                ports.getLast(),
                false,
                Programme.project());
        programme.fetchDictionaries(options);
        var catalogue = OpenCatalogue.open(options, Claim.take(options, Claim.SERVE, console, ending), ending);
        ingest(corpus, catalogue.get(FeedRunner.class));
        ServeCommand.follow(catalogue, console, ending);
        var address = options.address(ServeCommand.answer(catalogue, options, ending));
        var api = new SearchApi(address, catalogue.get(JsonMapper.class));
        ending.add("The client", api::close);
        return api;
    }

    private void ingest(Corpus corpus, FeedRunner feeds) {
        try (var bar = new ProgressBar(programme.console(), "Reading the corpus")) {
            var done = feeds.run(corpus.source(), false, (read, expected) -> bar.read(read, corpus.documents()))
                            instanceof RunResult.Ran ran
                    && ran.run().status() == FeedRun.Status.DONE;
            if (!done) {
                throw new IllegalStateException("the corpus could not be brought in");
            }
        }
    }

    private List<FoundDocuments> ask(List<Topic> topics, SearchApi api) {
        var found = new ArrayList<FoundDocuments>();
        try (var bar = new ProgressBar(programme.console(), "Asking the topics")) {
            for (var topic : topics) {
                found.add(api.ask(topic));
                bar.move(found.size(), topics.size());
            }
        }
        return found;
    }

    private void report(RunFile run, Corpus corpus, List<FoundDocuments> found) {
        var console = programme.console();
        console.print(
                "%,d topics over %,d documents: %,d hits in %s",
                found.size(),
                corpus.documents(),
                found.stream().mapToInt(each -> each.documents().size()).sum(),
                run.file());
        var nothing = found.stream()
                .filter(each -> each.documents().isEmpty())
                .map(each -> each.topic().id())
                .collect(Collectors.joining(", "));
        if (!nothing.isEmpty()) {
            console.print("Nothing was found for: %s", Printable.brief(nothing));
        }
        if (!corpus.leftOut().isEmpty()) {
            console.print("%s", Printable.line(corpus.tellLeftOut()));
        }
    }

    /** What failed, as a person can use it: the sentences that others have for this name options that are not here. */
    private static RuntimeException explained(RuntimeException e, TemporaryFolder folder) {
        if (DiskFull.isCauseOf(e)) {
            return Failure.of("The disk that holds %s is full. Make room there, and try again."
                    .formatted(TemporaryFolder.place()));
        }
        if (e instanceof Failure failure
                && !failure.sentence().contains(folder.data().root().toString())) {
            // Without its cause, which would be written to a log that is not kept.
            return failure.exitCode() == Failure.USAGE
                    ? Failure.usage(failure.sentence())
                    : Failure.of(failure.sentence());
        }
        folder.keepLog();
        return e;
    }
}
