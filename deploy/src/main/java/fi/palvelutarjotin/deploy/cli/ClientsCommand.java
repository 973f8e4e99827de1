package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.client.ApiClient;
import fi.palvelutarjotin.catalog.client.ApiClient.ActsFor;
import fi.palvelutarjotin.catalog.client.ApiClients;
import fi.palvelutarjotin.catalog.client.Scope;
import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds the programs that refer and answer. */
@Command(
        name = "clients",
        description = "Programs that refer and answer through the API and FHIR. Without a command it lists them.",
        synopsisSubcommandLabel = "[COMMAND]")
final class ClientsCommand implements Callable<Integer> {

    private static final String SCOPES =
            "One or several: referrals.send, referrals.receive, referrals.read; a comma between them.";

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ClientsCommand() {}

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the clients in use.")
    int list() {
        return with(site -> {
            var all = site.clients().list();
            all.forEach(this::print);
            programme.console().print("Clients: %d.", all.size());
        });
    }

    @Command(
            name = "add",
            description = {
                "Add a client, and print its id and its secret. The secret is shown this once.",
                "With --organisation it answers the referrals of one organisation; with --county it is a unit that",
                "sends, such as a county's record system. It sees what is its own and nothing else."
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "What it is called here, such as its system and unit.")
                    String name,
            @Option(names = "--scope", paramLabel = "SCOPE", required = true, split = ",", description = SCOPES)
                    List<String> scopes,
            @Option(
                            names = "--organisation",
                            paramLabel = "ID",
                            description = "The organisation that receives: the last part of its page's address.")
                    Optional<UUID> organisation,
            @Option(
                            names = "--county",
                            paramLabel = "COUNTY",
                            description = "The wellbeing services county whose unit sends, by name or code.")
                    Optional<String> county) {
        if (name.isBlank() || name.strip().length() > ApiClient.LONGEST_NAME) {
            throw Failure.usage("NAME takes 1 to %d characters.".formatted(ApiClient.LONGEST_NAME));
        }
        if (organisation.isPresent() == county.isPresent()) {
            throw Failure.usage("Either --organisation or --county.");
        }
        var wanted = scopes(scopes);
        return with(site -> {
            var actsFor = organisation
                    .map(id -> organisation(site, id))
                    .or(() -> county.map(written -> county(site, written)))
                    .orElseThrow();
            switch (site.clients().add(name, wanted, actsFor)) {
                case ApiClients.Added.Done done -> {
                    print(done.client());
                    programme.console().print("client_id      %s", done.client().id());
                    programme.console().print("client_secret  %s", done.secret());
                    programme.console().print("Nobody can show the secret again. Tokens are given at /oauth/token.");
                }
                case ApiClients.Added.ThereAlready there ->
                    throw Failure.usage("There is a client of this name; deploy/run clients lists them.");
                case ApiClients.Added.DoesNotFit no ->
                    throw Failure.usage("The scope %s is for %s."
                            .formatted(
                                    no.scope().code(),
                                    no.scope() == Scope.SEND ? "who sends: --county" : "who receives: --organisation"));
            }
        });
    }

    @Command(name = "revoke", description = "Take a client out of use. Its tokens hold no more from this moment.")
    int revoke(@Parameters(paramLabel = "NAME", description = "As listed.") String name) {
        return with(site -> {
            if (!site.clients().revoke(name)) {
                throw Failure.usage("There is no client of this name; deploy/run clients lists them.");
            }
            programme.console().print("Revoked.");
        });
    }

    private static ActsFor organisation(Site site, UUID id) {
        if (site.organisations().find(id).isEmpty()) {
            throw Failure.usage("There is no organisation %s.".formatted(id));
        }
        return new ActsFor.ReceivingOrganisation(id);
    }

    private static ActsFor county(Site site, String written) {
        return site.municipalities()
                .findCounty(written.strip())
                .or(() -> site.municipalities().findCountyByName(written))
                .map(county -> new ActsFor.SendingUnit(county.code()))
                .orElseThrow(
                        () -> Failure.usage("--county takes the name or the code of a wellbeing services county."));
    }

    private static Set<Scope> scopes(List<String> written) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : written) {
            scopes.add(Scope.find(code.strip())
                    .orElseThrow(() -> Failure.usage("There is no scope %s. There are: %s."
                            .formatted(
                                    Printable.line(code),
                                    Arrays.stream(Scope.values())
                                            .map(Scope::code)
                                            .collect(Collectors.joining(", "))))));
        }
        return scopes;
    }

    private void print(ApiClient client) {
        programme
                .console()
                .print(
                        "%s  %s  %s  %s",
                        client.id(),
                        Printable.line(client.name()),
                        switch (client.actsFor()) {
                            case ActsFor.SendingUnit unit -> "county " + unit.county();
                            case ActsFor.ReceivingOrganisation receiver -> "organisation " + receiver.organisation();
                        },
                        client.scopes().stream().map(Scope::code).collect(Collectors.joining(", ")));
    }

    private record Site(ApiClients clients, Organisations organisations, Municipalities municipalities) {}

    private int with(Consumer<Site> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "clients", ending);
            task.accept(new Site(
                    catalogue.get(ApiClients.class),
                    catalogue.get(Organisations.class),
                    catalogue.get(Municipalities.class)));
            return 0;
        }
    }
}
