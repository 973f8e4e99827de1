package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.Versions;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.dictionary.DictionaryFetch;
import fi.palvelutarjotin.deploy.postgres.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: the options that all commands have, and serving as what is done when no command is named. */
@Command(
        name = "deploy/run",
        description = "The digital service catalogue. Without a command it serves.",
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            ReindexCommand.class,
            FeedsCommand.class,
            NeedsCommand.class,
            ReceiversCommand.class,
            ReferralsCommand.class,
            ReportsCommand.class,
            FeedbackCommand.class,
            AccountsCommand.class,
            RotateKeyCommand.class,
            ClientsCommand.class,
            ExplainCommand.class,
            RelevanceCommand.class
        },
        versionProvider = Programme.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        usageHelpAutoWidth = true,
        sortOptions = false)
public final class Programme implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    /** The folder of the fetched dictionaries, when it is not in the data folder. */
    private static final String DICTIONARIES = "PALVELUTARJOTIN_DICTIONARIES";

    /** The data folder where --data does not tell it: a container says once what all commands in it use. */
    private static final String DATA = "PALVELUTARJOTIN_DATA";

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the pages and the API answer (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            scope = ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "Which address of this machine answers; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    String host = "localhost";

    @Option(
            names = "--management-port",
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            description = "Where health and metrics answer, on this machine only (default: the port plus one).")
    @Nullable
    Integer managementPort;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = {
                "The folder for database, index and log (default: data in the project's folder).",
                "Also from " + DATA + "."
            })
    @Nullable
    Path data;

    @Option(
            names = "--database-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = {
                "Another PostgreSQL than the one that comes along, as postgres://host/database or jdbc:postgresql:…",
                "Also from " + DatabaseUrl.URL + ".",
                "User and password from the address, or from " + DatabaseUrl.USER + " and " + DatabaseUrl.PASSWORD
                        + ".",
                "Who owns the schema and migrates, where that is another: " + DatabaseUrl.OWNER_USER + " and "
                        + DatabaseUrl.OWNER_PASSWORD + "."
            })
    @Nullable
    String databaseUrl;

    @Option(
            names = "--no-demo",
            scope = ScopeType.INHERIT,
            description = "Start with an empty catalogue instead of the demo feeds.")
    boolean noDemo;

    @Option(
            names = "--reset",
            scope = ScopeType.INHERIT,
            description = "First delete the catalogue in the data folder: database, index and log.")
    boolean reset;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "Do not ask before deleting.")
    boolean yes;

    @Option(names = "--help", scope = ScopeType.INHERIT, usageHelp = true, description = "Show this.")
    boolean help;

    @Option(names = "--version", scope = ScopeType.INHERIT, versionHelp = true, description = "Show the version.")
    boolean version;

    private final Console console;

    private Programme(Console console) {
        this.console = console;
    }

    /** Runs a command line, and gives the exit code. */
    public static int run(String... arguments) {
        var console = Console.ofProcess();
        console.takeBackNoteOfJava();
        var sentences = new Sentences(console);
        try {
            return commandLine(console, sentences).execute(arguments);
        } catch (OutOfMemoryError e) {
            console.say("The program ran out of memory. Give it more: PALVELUTARJOTIN_HEAP=2g deploy/run …");
            return Failure.FAILED;
        } catch (Error e) {
            return sentences.failure(new IllegalStateException(e));
        }
    }

    private static CommandLine commandLine(Console console, Sentences sentences) {
        return new CommandLine(new Programme(console))
                .setOut(new java.io.PrintWriter(console.out(), true))
                .setErr(new java.io.PrintWriter(console.err(), true))
                .setParameterExceptionHandler((e, typed) -> sentences.usage(e))
                .setExecutionExceptionHandler((e, commandLine, result) -> sentences.failure(e));
    }

    @Override
    public Integer call() {
        return new ServeCommand(this).call();
    }

    Console console() {
        return console;
    }

    /** Checks what was chosen; from here on there is a data folder, and a log in it. */
    Options options() {
        var project = project();
        checkPort("--port", port);
        var management = managementPort == null ? port + 1 : managementPort;
        checkPort("--management-port", management);
        if (management == port) {
            throw Failure.usage("--port and --management-port must differ.");
        }
        var database = Optional.ofNullable(databaseUrl)
                .or(() -> set(DatabaseUrl.URL))
                .map(url -> DatabaseUrl.parse(url, System.getenv()));
        if (reset && database.isPresent()) {
            throw Failure.usage(
                    "--reset deletes only what is in the data folder; empty the database of --database-url by its own means.");
        }
        var chosen = Optional.ofNullable(data).or(() -> set(DATA).map(Path::of));
        var folder = DataFolder.open(chosen.orElse(project.resolve("data")));
        Log.into(folder.log());
        var dictionaries =
                Optional.ofNullable(System.getenv(DICTIONARIES)).map(Path::of).orElse(folder.dictionaries());
        return new Options(folder, dictionaries, database, host, port, management, !noDemo, project);
    }

    /** What the environment tells; a variable that is there but empty tells nothing. */
    private static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    /** Opens the catalogue for a command other than serving, after resetting it when that was asked for. */
    OpenCatalogue open(Options options, String command, Ending ending) {
        var needsFolder = options.database().isEmpty() || command.equals("reindex");
        if (!needsFolder) {
            return OpenCatalogue.open(options, Claim.none(), ending);
        }
        var claim = Claim.take(options, command, console, ending);
        if (reset) {
            claim.owned();
            Resetting.run(options.data(), yes);
        }
        if (command.equals("reindex")) {
            fetchDictionaries(options);
        }
        return OpenCatalogue.open(options, claim, ending);
    }

    /** Where fetched dictionaries are: in the data folder, unless the environment says otherwise. */
    static Path dictionaries(DataFolder folder) {
        return Optional.ofNullable(System.getenv(DICTIONARIES)).map(Path::of).orElse(folder.dictionaries());
    }

    /** Whoever writes an index must have the dictionaries that its words are read by. */
    void fetchDictionaries(Options options) {
        var script = options.project().resolve("deploy").resolve("dictionaries");
        DictionaryFetch.fetch(script, options.dictionaries(), console::say);
    }

    /** The folder that the program was cloned into. */
    static Path project() {
        return Path.of(System.getProperty("palvelutarjotin.project", "")).toAbsolutePath();
    }

    private static void checkPort(String option, int port) {
        if (port < 1 || port > LARGEST_PORT) {
            throw Failure.usage("%s takes a number from 1 to %d, not %d.".formatted(option, LARGEST_PORT, port));
        }
    }

    /** The version for {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var versions = Versions.read();
            return new String[] {
                "Palvelutarjotin " + versions.program() + " (PostgreSQL " + versions.postgresql() + ", Java "
                        + Runtime.version().feature() + ")"
            };
        }
    }
}
