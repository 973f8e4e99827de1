package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Accounts.Added;
import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.web.account.AccountAddresses;
import fi.palvelutarjotin.web.account.AccountWork;
import fi.palvelutarjotin.web.mail.MailAddress;
import fi.palvelutarjotin.web.site.SiteAddress;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds those who sign in, and says what they may do. No password is ever typed here: each chooses one by a link. */
@Command(
        name = "accounts",
        description = "Those who sign in, and their roles. Without a command it lists them.",
        synopsisSubcommandLabel = "[COMMAND]")
final class AccountsCommand implements Callable<Integer> {

    private static final String ROLES =
            "professional, link-worker, coordinating-link-worker, organisation-member, coordinator, administrator.";

    private static final String SCOPES =
            "What the role is held for: a unit's name for a professional; a municipality for link workers; the id of an"
                    + " organisation for its member; a county for a coordinator; nothing for an administrator.";

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    AccountsCommand() {}

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the accounts, the oldest first.")
    int list() {
        return with(catalogue -> {
            var all = catalogue.get(Accounts.class).list();
            var printing = new AccountPrinting(programme.console());
            all.forEach(printing::print);
            programme.console().print("Accounts: %d.", all.size());
        });
    }

    @Command(
            name = "add",
            description = {
                "Add an account, and print the link with which its owner chooses a password.",
                "The link is mailed too when a mail server and the site's address are set."
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "As others will see it.") String name,
            @Option(names = "--mail", paramLabel = "ADDRESS", required = true, description = "To sign in with.")
                    String mail,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLES) String role,
            @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "", description = SCOPES) String scope,
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            defaultValue = "fi",
                            description = "Of mails: fi, sv, en or se (default: ${DEFAULT-VALUE}).")
                    String lang) {
        var address = MailAddress.parse(mail).orElseThrow(() -> Failure.usage("--mail takes one mail address."));
        var language = Language.find(lang).orElseThrow(() -> Failure.usage("--lang takes fi, sv, en or se."));
        var wanted = role(role);
        if (name.isBlank() || name.length() > Account.LONGEST_NAME) {
            throw Failure.usage("NAME takes 1 to %d characters.".formatted(Account.LONGEST_NAME));
        }
        return with(catalogue -> {
            switch (catalogue.get(Accounts.class).add(name, address, language, wanted, scope, null)) {
                case Added.Invited invited -> tellLink(catalogue, invited.account(), invited.token());
                case Added.ThereAlready there ->
                    throw Failure.usage(
                            "There is an account with this address; deploy/run accounts grant gives it a role.");
                case Added.UnknownScope unknown -> throw unknownScope(wanted);
            }
        });
    }

    @Command(name = "grant", description = "Give an account one more role.")
    int grant(
            @Parameters(paramLabel = "MAIL") String mail,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLES) String role,
            @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "", description = SCOPES) String scope) {
        var wanted = role(role);
        return with(catalogue -> {
            var accounts = catalogue.get(Accounts.class);
            switch (accounts.grant(existing(accounts, mail).id(), wanted, scope, null)) {
                case DONE -> programme.console().print("Granted.");
                case THERE_ALREADY -> programme.console().print("The account has this role already.");
                case UNKNOWN_SCOPE -> throw unknownScope(wanted);
            }
        });
    }

    @Command(name = "revoke", description = "Take a role away from an account.")
    int revoke(
            @Parameters(paramLabel = "MAIL") String mail,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLES) String role,
            @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "", description = SCOPES) String scope) {
        var wanted = role(role);
        return with(catalogue -> {
            var accounts = catalogue.get(Accounts.class);
            if (!accounts.revoke(existing(accounts, mail).id(), wanted, scope, null)) {
                throw Failure.usage("The account does not have this role; deploy/run accounts lists what it has.");
            }
            programme.console().print("Revoked.");
        });
    }

    @Command(name = "lock", description = "Close an account. Whoever is signed in with it is no longer.")
    int lock(@Parameters(paramLabel = "MAIL") String mail) {
        return with(catalogue -> {
            var accounts = catalogue.get(Accounts.class);
            var locked = accounts.lock(existing(accounts, mail).id(), null);
            programme.console().print(locked ? "Locked." : "The account was locked already.");
        });
    }

    @Command(name = "unlock", description = "Open a closed account again.")
    int unlock(@Parameters(paramLabel = "MAIL") String mail) {
        return with(catalogue -> {
            var accounts = catalogue.get(Accounts.class);
            var unlocked = accounts.unlock(existing(accounts, mail).id(), null);
            programme.console().print(unlocked ? "Unlocked." : "The account was not locked.");
        });
    }

    @Command(
            name = "reset-second-factor",
            description = {
                "For who has lost the telephone and the recovery codes: take them and the password away,",
                "and print a link to choose and set up all anew. Be sure first that it is the owner who asks."
            })
    int resetSecondFactor(@Parameters(paramLabel = "MAIL") String mail) {
        return with(catalogue -> {
            var accounts = catalogue.get(Accounts.class);
            var account = existing(accounts, mail);
            var token = accounts.resetSecondFactor(account.id(), null)
                    .orElseThrow(() -> Failure.usage("The account is locked; deploy/run accounts unlock opens it."));
            tellLink(catalogue, account, token);
        });
    }

    private void tellLink(OpenCatalogue catalogue, Account account, String token) {
        var base = catalogue.get(SiteAddress.class).configured().orElse("http://localhost:" + programme.port);
        var console = programme.console();
        console.print("This link lets its reader choose a password. It works once, for seven days:");
        console.print("%s", base + AccountAddresses.choosePassword(account.language(), token));
        var work = catalogue.get(AccountWork.class);
        if (work.canSend()) {
            console.print(work.send() ? "It was mailed, too." : "It will be mailed when the mail server takes it.");
        }
    }

    private static Account existing(Accounts accounts, String mail) {
        return MailAddress.parse(mail)
                .flatMap(accounts::findByMail)
                .orElseThrow(
                        () -> Failure.usage("There is no account with this address; deploy/run accounts lists them."));
    }

    private static Role role(String code) {
        return Role.find(code)
                .orElseThrow(() -> Failure.usage("There is no role %s. There are: %s."
                        .formatted(
                                Printable.line(code),
                                Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")))));
    }

    private static Failure unknownScope(Role role) {
        return Failure.usage(
                switch (role.scope()) {
                    case UNIT -> "--scope takes the name of the unit.";
                    case MUNICIPALITY -> "--scope takes the name or the code of a municipality.";
                    case ORGANISATION ->
                        "--scope takes the id of an organisation, as it stands at the end of its page's address.";
                    case COUNTY -> "--scope takes the name or the code of a wellbeing services county.";
                    case INSTALLATION -> "An administrator has no --scope.";
                });
    }

    private int with(Consumer<OpenCatalogue> task) {
        var options = programme.options();
        try (var ending = new Ending(false)) {
            var catalogue = programme.open(options, "accounts", ending);
            if (!catalogue.get(Accounts.class).isReady()) {
                throw Failure.of(
                        "Accounts are sealed: set PALVELUTARJOTIN_SEALING_KEY or PALVELUTARJOTIN_SEALING_KEY_FILE first. The command openssl rand -base64 32 makes a key.");
            }
            task.accept(catalogue);
            return 0;
        }
    }
}
