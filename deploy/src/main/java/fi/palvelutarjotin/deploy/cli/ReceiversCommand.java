package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.referral.Capacity;
import fi.palvelutarjotin.catalog.referral.Receiver;
import fi.palvelutarjotin.catalog.referral.ReceiverKind;
import fi.palvelutarjotin.catalog.referral.Receivers;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.web.mail.MailAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Keeps the list of those who have said that they take referrals and requests. */
@Command(
        name = "receivers",
        description = "Who takes referrals and requests. Without a command it lists them.",
        synopsisSubcommandLabel = "[COMMAND]")
final class ReceiversCommand implements Callable<Integer> {

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ReceiversCommand() {}

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List who takes referrals and requests.")
    int list() {
        return with(site -> {
            var all = site.receivers().all();
            all.forEach(this::print);
            programme
                    .console()
                    .print("Receivers: %d. deploy/run receivers add --help tells how to add one.", all.size());
        });
    }

    @Command(
            name = "add",
            description =
                    "An organisation, a municipality's link worker or its exercise adviser takes referrals from now"
                            + " on. What was set of it before is replaced.")
    int add(
            @Option(
                            names = "--organisation",
                            paramLabel = "ID",
                            description = "The organisation: the last part of its page's address.")
                    Optional<UUID> organisation,
            @Option(
                            names = "--municipality",
                            paramLabel = "NAME",
                            description = "The municipality of a link worker or an exercise adviser, by name or code.")
                    Optional<String> municipality,
            @Option(names = "--kind", paramLabel = "KIND", description = "link-worker or exercise-adviser.")
                    Optional<String> kind,
            @Option(names = "--name", description = "As residents see it; an organisation's own name as usual.")
                    Optional<String> name,
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            defaultValue = "fi",
                            description = "In which mail is written: fi, sv, en or se; fi as usual.")
                    String language,
            @Option(names = "--mail", required = true, paramLabel = "ADDRESS", description = "Who is told by mail.")
                    String mail) {
        var address = MailAddress.parse(mail).orElseThrow(() -> Failure.usage("--mail takes one mail address."));
        var reader = Language.find(language).orElseThrow(() -> Failure.usage("--language takes fi, sv, en or se."));
        return with(site -> {
            if (!site.receivers().isReady()) {
                throw Failure.of("There is no key to seal the address with: set PALVELUTARJOTIN_SEALING_KEY. README,"
                        + " Referrals, tells how.");
            }
            if (organisation.isPresent() == municipality.isPresent()) {
                throw Failure.usage("Either --organisation, or --municipality and --kind.");
            }
            var id = organisation.isPresent()
                    ? addOrganisation(site, organisation.get(), name, reader, address)
                    : addMunicipality(site, municipality.orElseThrow(), kind, name, reader, address);
            programme.console().print("Added: %s. Its residents are offered requests at once.", id);
        });
    }

    @Command(name = "end", description = "A receiver takes no more. What it has it keeps.")
    int end(@Parameters(paramLabel = "ID", description = "As listed.") UUID id) {
        return with(site -> {
            if (!site.receivers().end(id)) {
                throw Failure.usage("There is no receiver %s; deploy/run receivers lists them.".formatted(id));
            }
            programme.console().print("Ended: %s.", id);
        });
    }

    private static UUID addOrganisation(
            Site site, UUID organisation, Optional<String> name, Language language, String mail) {
        var known = site.organisations()
                .find(organisation)
                .orElseThrow(() -> Failure.usage("There is no organisation %s.".formatted(organisation)));
        var own = known.content().name().bestFor(language).map(LocalizedText.Spoken::text);
        return site.receivers().addOrganisation(organisation, name.or(() -> own).orElseThrow(), language, mail);
    }

    private static UUID addMunicipality(
            Site site,
            String municipality,
            Optional<String> kind,
            Optional<String> name,
            Language language,
            String mail) {
        var known = site.municipalities()
                .find(municipality)
                .or(() -> site.municipalities().findByName(municipality))
                .orElseThrow(() -> Failure.usage("There is no municipality " + Printable.brief(municipality) + "."));
        var desk = kind.flatMap(ReceiverKind::find)
                .filter(found -> found != ReceiverKind.ORGANISATION)
                .orElseThrow(() -> Failure.usage("--kind takes link-worker or exercise-adviser."));
        var shown = name.orElseThrow(() -> Failure.usage("--name is needed: it is what residents see."));
        return site.receivers().addMunicipality(desk, known.code(), shown, language, mail);
    }

    private void print(Receiver receiver) {
        programme
                .console()
                .print(
                        "%s  %s  %s  %s",
                        receiver.id(),
                        receiver.kind().code(),
                        Printable.line(receiver.name()),
                        receiver.capacity().map(Capacity::code).orElse("capacity not told"));
    }

    private record Site(Receivers receivers, Organisations organisations, Municipalities municipalities) {}

    private int with(Consumer<Site> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "receivers", ending);
            task.accept(new Site(
                    catalogue.get(Receivers.class),
                    catalogue.get(Organisations.class),
                    catalogue.get(Municipalities.class)));
            return 0;
        }
    }
}
