package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.catalog.changelog.ChangePosition;
import fi.palvelutarjotin.catalog.saved.Outbox;
import fi.palvelutarjotin.catalog.saved.SavedMatching;
import fi.palvelutarjotin.catalog.saved.SavedSearches;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import fi.palvelutarjotin.indexer.search.ListingMatching;
import fi.palvelutarjotin.web.mail.MailFailure;
import fi.palvelutarjotin.web.mail.MailReadiness;
import fi.palvelutarjotin.web.mail.Mailer;
import fi.palvelutarjotin.web.query.SearchStateParser;
import fi.palvelutarjotin.web.work.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what is new in saved searches and sends the mails that are due, again and again. Nothing starts by itself;
 * the program that serves pages calls {@link #start}. Several nodes may do it at once.
 */
@Singleton
public final class SavedSearchWork {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchWork.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** Of one round: what comes up meanwhile is matched in between. */
    private static final int MOST_MAILS = 100;

    private final MailReadiness readiness;
    private final SavedMatching matching;
    private final SavedSearches searches;
    private final Outbox outbox;
    private final SavedMails mails;
    private final Mailer mailer;
    private final SearchIndex index;
    private final ListingMatching listings;
    private final SearchStateParser parser;

    private final Rounds rounds = new Rounds("saved-searches", EVERY, this::work);

    SavedSearchWork(
            MailReadiness readiness,
            SavedMatching matching,
            SavedSearches searches,
            Outbox outbox,
            SavedMails mails,
            Mailer mailer,
            SearchIndex index,
            ListingMatching listings,
            SearchStateParser parser) {
        this.readiness = readiness;
        this.matching = matching;
        this.searches = searches;
        this.outbox = outbox;
        this.mails = mails;
        this.mailer = mailer;
        this.index = index;
        this.listings = listings;
        this.parser = parser;
    }

    /** Begins, when all that it needs is set. */
    public void start() {
        if (readiness.isReady()) {
            rounds.start();
        }
    }

    @PreDestroy
    public void stop() throws InterruptedException {
        rounds.stop();
    }

    /** One round: what is new, what is to be told of it, what is to be sent, what is to be forgotten. */
    void work() {
        searches.forgetUnconfirmed();
        outbox.forget();
        while (matching.follow(this::isSearchable, this::among)) {
            // The next stretch.
        }
        outbox.digest();
        send();
    }

    private void send() {
        for (var sent = 0; sent < MOST_MAILS; sent++) {
            var due = outbox.lend();
            if (due.isEmpty()) {
                return;
            }
            var mail = mails.write(due.get());
            try {
                if (mail.isPresent()) {
                    mailer.send(mail.get());
                }
                outbox.done(due.get().id());
            } catch (MailFailure e) {
                LOG.warn("A mail waits: {}", e.getMessage());
                // Where one is not taken the others rarely are; each is tried again in its time.
                return;
            }
        }
    }

    private boolean isSearchable(ChangePosition position) {
        var reached = index.position();
        return reached != null && reached.hasReached(position);
    }

    private Set<UUID> among(Language language, String query, Set<UUID> changed) {
        return listings.among(parser.parseSearchOf("?" + query, language).toRequest(), changed);
    }
}
