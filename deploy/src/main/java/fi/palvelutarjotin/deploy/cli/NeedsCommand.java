package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the needs, asks which of them a sentence speaks of, and keeps the county's own. */
@Command(
        name = "needs",
        description = {
            "What residents say when something is wrong, and which services that leads to. Without a command it lists.",
            "What is changed here is used by running servers within seconds."
        },
        synopsisSubcommandLabel = "[COMMAND]")
final class NeedsCommand implements Callable<Integer> {

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    NeedsCommand() {}

    @Override
    public Integer call() {
        return list(false, false, null);
    }

    @Command(name = "list", description = "List the needs.")
    int list(
            @Option(names = "--own", description = "Only the county's own.") boolean own,
            @Option(names = "--off", description = "Only those that are switched off.") boolean off,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "TEXT",
                            description = "Only those that have this in their code, phrases or services.")
                    @Nullable
                    String text) {
        return with(catalogue -> printed().list(catalogue.get(Needs.class).all(), own, off, text == null ? "" : text));
    }

    @Command(name = "show", description = "Show a need whole.")
    int show(@Parameters(paramLabel = "CODE") String code) {
        return with(catalogue -> printed().whole(edit(catalogue).existing(code)));
    }

    @Command(name = "match", description = "Tell which needs a sentence speaks of.")
    int match(
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            defaultValue = "fi",
                            description = "The reader's language: fi, sv, en or se (default: ${DEFAULT-VALUE}).")
                    String lang,
            @Parameters(arity = "1..*", paramLabel = "WORD", description = "What somebody types.") List<String> words) {
        var language = Language.find(lang)
                .orElseThrow(() -> Failure.usage("There is no language %s. There are: %s."
                        .formatted(
                                lang,
                                Arrays.stream(Language.values())
                                        .map(Language::code)
                                        .collect(Collectors.joining(", ")))));
        return with(catalogue ->
                printed().matches(catalogue.get(NeedLexicon.class).read(language, String.join(" ", words)), language));
    }

    @Command(name = "add", description = "Add an own need.")
    int add(
            @Parameters(paramLabel = "CODE", description = "Lasting, in lower case.") String code,
            @Mixin NeedOptions told) {
        return with(catalogue -> edit(catalogue).add(code, told));
    }

    @Command(name = "change", description = "Change an own need: what is given takes the place of what was.")
    int change(@Parameters(paramLabel = "CODE") String code, @Mixin NeedOptions told) {
        return with(catalogue -> edit(catalogue).change(code, told));
    }

    @Command(name = "remove", description = "Delete an own need; one of the program's is switched off instead.")
    int remove(@Parameters(paramLabel = "CODE") String code) {
        return with(catalogue -> edit(catalogue).remove(code));
    }

    @Command(name = "off", description = "Switch a need off; it stays off in later versions.")
    int off(@Parameters(paramLabel = "CODE") String code) {
        return with(catalogue -> edit(catalogue).switchTo(code, false));
    }

    @Command(name = "on", description = "Switch a need on again.")
    int on(@Parameters(paramLabel = "CODE") String code) {
        return with(catalogue -> edit(catalogue).switchTo(code, true));
    }

    @Command(name = "export", description = "Write the own needs into a CSV file, which a spreadsheet program opens.")
    int exportOwn(@Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file) {
        return with(catalogue -> new NeedFiles(programme.console(), catalogue.get(Needs.class)).write(file));
    }

    @Command(
            name = "import",
            description = "Add and change own needs from a CSV file; all of it or nothing. Others stay as they are.")
    int importOwn(@Parameters(paramLabel = "FILE") Path file) {
        return with(catalogue -> new NeedFiles(programme.console(), catalogue.get(Needs.class)).read(file));
    }

    private NeedPrinting printed() {
        return new NeedPrinting(programme.console());
    }

    private NeedEditing edit(OpenCatalogue catalogue) {
        return new NeedEditing(programme.console(), catalogue.get(Needs.class));
    }

    private int with(Consumer<OpenCatalogue> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            task.accept(programme.open(options, "needs", ending));
            return 0;
        }
    }
}
