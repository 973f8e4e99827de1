package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * Remembers the state in which pages were read last.
 *
 * <p>{@link #remember} is called when the answer begins, before anybody has read it. What is kept for good before the
 * run has come to its end hides a page that nobody took in: see {@link PendingValidators}.
 */
public interface Validators {

    Optional<Validator> find(URI page);

    void remember(URI page, Validator validator);
}
