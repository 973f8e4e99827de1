package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Validators that last as long as a test. */
public final class MemoryValidators implements Validators {

    private final Map<URI, Validator> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Validator> find(URI page) {
        return Optional.ofNullable(kept.get(page));
    }

    @Override
    public void remember(URI page, Validator validator) {
        kept.put(page, validator);
    }
}
