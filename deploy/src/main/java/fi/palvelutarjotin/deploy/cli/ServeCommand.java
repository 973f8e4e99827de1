package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataLock;
import fi.palvelutarjotin.deploy.demo.DemoFeeds;
import fi.palvelutarjotin.indexer.feed.FeedRunner;
import fi.palvelutarjotin.indexer.feed.RunResult;
import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.language.Dictionaries;
import fi.palvelutarjotin.indexer.need.NeedFollower;
import fi.palvelutarjotin.indexer.suggest.SuggestionFollower;
import fi.palvelutarjotin.web.account.AccountWork;
import fi.palvelutarjotin.web.feedback.FeedbackKeeping;
import fi.palvelutarjotin.web.guidance.HelpSettings;
import fi.palvelutarjotin.web.referral.ReferralWork;
import fi.palvelutarjotin.web.saved.SavedSearchWork;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves the pages and the API until it is told to stop. */
@Command(name = "serve", description = "Serve the pages and the API until Ctrl-C. Done when no command is named.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Programme programme;

    /** For the command line. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    ServeCommand() {}

    ServeCommand(Programme programme) {
        this.programme = programme;
    }

    @Override
    public Integer call() {
        var options = programme.options();
        var console = programme.console();
        try (var ending = new Ending(true)) {
            var claim = Claim.take(options, Claim.SERVE, console, ending);
            Ports.checkFree(options);
            if (programme.reset) {
                Resetting.run(options.data(), programme.yes);
            }
            programme.fetchDictionaries(options);
            var catalogue = OpenCatalogue.open(options, claim, ending);
            checkSettings(catalogue);
            if (options.demo()) {
                loadDemo(catalogue, new DemoFeeds(options.project()), console);
            }
            var listings = follow(catalogue, console, ending);
            var address = options.address(answer(catalogue, options, ending));
            sendMail(catalogue, ending);
            forgetFeedback(catalogue.get(FeedbackKeeping.class), ending);
            lookAfter(catalogue.get(AccountWork.class), ending);
            claim.owned().announce(new DataLock.Holder(Claim.SERVE, address));
            banner(console, address, listings);
            tellWhatLacks(catalogue.get(Dictionaries.class), console);
            awaitStop();
            return 0;
        }
    }

    /** A wrong phone number or colour is told to whoever starts the program, not to the first resident. */
    private static void checkSettings(OpenCatalogue catalogue) {
        try {
            catalogue.get(HelpSettings.class);
            catalogue.context().getBeansOfType(CheckedAtStart.class);
        } catch (BeanInstantiationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException wrong) {
                    throw Failure.of(String.valueOf(wrong.getMessage()));
                }
            }
            throw e;
        }
    }

    private static void loadDemo(OpenCatalogue catalogue, DemoFeeds demo, Console console) {
        var sources = catalogue.get(Sources.class);
        for (var feed : demo.unread(sources)) {
            try (var bar = new ProgressBar(console, "Loading " + feed.name())) {
                tell(feed, catalogue.get(FeedRunner.class).run(feed, false, bar), console);
            }
        }
    }

    /** A demo feed that cannot be read is no reason not to serve the others. */
    private static void tell(Source feed, RunResult result, Console console) {
        var done = result instanceof RunResult.Ran ran && ran.run().status() == FeedRun.Status.DONE;
        if (!done) {
            console.say("The demo feed %s could not be read; deploy/run feeds tells more.".formatted(feed.name()));
        }
    }

    /** Brings the index up to date and keeps it so; gives how many listings it holds. */
    static int follow(OpenCatalogue catalogue, Console console, Ending ending) {
        var follower = catalogue.get(ChangeFollower.class);
        try (var bar = new ProgressBar(console, "Building the index")) {
            follower.catchUp(bar);
        }
        follower.start();
        ending.add("The index", follower::stop);
        var needs = catalogue.get(NeedFollower.class);
        needs.start();
        ending.add("The needs", needs::stop);
        var suggestions = catalogue.get(SuggestionFollower.class);
        suggestions.start();
        ending.add("The suggestions", suggestions::stop);
        return follower.status().documents();
    }

    /** Begins to answer; gives the port. */
    static int answer(OpenCatalogue catalogue, Options options, Ending ending) {
        var server = catalogue.context().findBean(EmbeddedServer.class);
        if (server.isEmpty()) {
            return options.port();
        }
        try {
            server.get().start();
        } catch (ServerStartupException e) {
            throw Failure.of(Ports.inUse("--port", options.port()), e);
        }
        ending.add("The web server", server.get()::stop);
        return server.get().getPort();
    }

    private static void sendMail(OpenCatalogue catalogue, Ending ending) {
        var saved = catalogue.get(SavedSearchWork.class);
        saved.start();
        ending.add("The saved searches", saved::stop);
        var referrals = catalogue.get(ReferralWork.class);
        referrals.start();
        ending.add("The referrals", referrals::stop);
    }

    private static void forgetFeedback(FeedbackKeeping feedback, Ending ending) {
        feedback.start();
        ending.add("The feedback", feedback::stop);
    }

    private static void lookAfter(AccountWork accounts, Ending ending) {
        accounts.start();
        ending.add("The accounts", accounts::stop);
    }

    private static void banner(Console console, String address, int listings) {
        console.print("Palvelutarjotin: %s", address);
        console.print(
                "%s",
                listings == 0
                        ? "The catalogue is empty; deploy/run ingest --help tells how to bring a feed in."
                        : String.format(Locale.ROOT, "%,d listings can be searched.", listings));
        console.print("Ctrl-C stops it.");
    }

    /** Search goes on without dictionaries, but whoever runs it must know that it could be better. */
    private static void tellWhatLacks(Dictionaries dictionaries, Console console) {
        if (!dictionaries.hasFinnish()) {
            console.print(
                    "Search is degraded: the Finnish dictionary was not found, so words are only cut to their stems. See README, Dictionaries.");
        }
    }

    private static void awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
