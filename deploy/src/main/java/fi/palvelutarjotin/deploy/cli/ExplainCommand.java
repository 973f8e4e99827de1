package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Tells how words are understood, and why a listing is found by them, or is not. It asks the API of the server that runs on
 * this data; when none does, it serves for as long as the question takes, on a port that nobody else knows.
 */
@Command(
        name = "explain",
        description = {
            "Tell how words are understood and what they find; with --listing, why a listing is found or is not.",
            "A running server is asked; without one the index is brought up to date first."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:explained", "1:could not be carried out, or no such listing", "2:not possible as typed"})
final class ExplainCommand implements Callable<Integer> {

    private static final String COMMAND = "explain";

    /** One that the system gives when the server begins. */
    private static final int ANY_PORT = -1;

    private static final String HITS = "10";

    @ParentCommand
    private Programme programme;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What somebody types; nothing for everything.")
    private List<String> words = List.of();

    @Option(
            names = "--listing",
            paramLabel = "ID",
            description = "The listing to explain: its id, or SOURCE/ID as the feed calls it.")
    @Nullable
    private String listing;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The reader's language: fi, sv, en or se (default: fi).")
    @Nullable
    private String lang;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "What else is asked, as the search API calls it, for example municipality=858; may be repeated.")
    private List<String> parameters = List.of();

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ExplainCommand() {}

    @Override
    public Integer call() {
        var asked = asked();
        if (programme.reset) {
            throw Failure.usage("explain looks at what there is, so it takes no --reset.");
        }
        var options = programme.options();
        var console = programme.console();
        try (var ending = new Ending(false)) {
            var claim = Claim.take(options, COMMAND, console, ending);
            var server = claim.server();
            var address = server.isPresent() ? server.get().place() : serve(options, claim, ending);
            try (var api = new ExplainApi(address)) {
                new ExplainPrinting(console).print(api.ask(asked, listing));
            }
            return 0;
        }
    }

    /** The parameters for the API, which checks them. */
    private List<Map.Entry<String, String>> asked() {
        var asked = new ArrayList<Map.Entry<String, String>>();
        asked.add(Map.entry("q", String.join(" ", words)));
        if (lang != null) {
            asked.add(Map.entry("lang", lang));
        }
        for (var parameter : parameters) {
            var equals = parameter.indexOf('=');
            if (equals < 1) {
                throw Failure.usage("--param takes NAME=VALUE, for example municipality=858, not %s."
                        .formatted(Printable.brief(parameter)));
            }
            asked.add(Map.entry(parameter.substring(0, equals), parameter.substring(equals + 1)));
        }
        if (asked.stream().noneMatch(parameter -> parameter.getKey().equals("size"))) {
            asked.add(Map.entry("size", HITS));
        }
        return asked;
    }

    /** Brings the index up to date and serves it to this command alone; gives the address. */
    private String serve(Options chosen, Claim claim, Ending ending) {
        var options = new Options(
                chosen.data(),
                chosen.dictionaries(),
                chosen.database(),
                "localhost",
                ANY_PORT,
                ANY_PORT,
                false,
                chosen.project());
        programme.fetchDictionaries(options);
        var catalogue = OpenCatalogue.open(options, claim, ending);
        ServeCommand.follow(catalogue, programme.console(), ending);
        return options.address(ServeCommand.answer(catalogue, options, ending));
    }
}
