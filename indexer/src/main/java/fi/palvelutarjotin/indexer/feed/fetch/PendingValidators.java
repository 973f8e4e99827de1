package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The news of one run, handed on only when the run has come to its end: a run that broke off reads all again. */
public final class PendingValidators implements Validators {

    private final Validators kept;
    private final Map<URI, Validator> pending = new LinkedHashMap<>();

    public PendingValidators(Validators kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Validator> find(URI page) {
        return kept.find(page);
    }

    /** The same for a page that must be sent whole: nothing is shown to the server, and its news is still kept. */
    public Validators asIfNew() {
        return new Validators() {
            @Override
            public Optional<Validator> find(URI page) {
                return Optional.empty();
            }

            @Override
            public void remember(URI page, Validator validator) {
                pending.put(page, validator);
            }
        };
    }

    @Override
    public void remember(URI page, Validator validator) {
        pending.put(page, validator);
    }

    /** Keeps for good what this run learnt; for the end of a run that took everything in. */
    public void keep() {
        pending.forEach(kept::remember);
        pending.clear();
    }
}
