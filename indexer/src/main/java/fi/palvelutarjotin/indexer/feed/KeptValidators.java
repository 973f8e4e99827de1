package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.PageStates;
import fi.palvelutarjotin.indexer.feed.fetch.Validator;
import fi.palvelutarjotin.indexer.feed.fetch.Validators;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Keeps in the catalogue what servers said of their pages. */
@Singleton
final class KeptValidators implements Validators {

    private final PageStates states;

    KeptValidators(PageStates states) {
        this.states = states;
    }

    @Override
    public Optional<Validator> find(URI page) {
        return states.find(page.toString())
                .map(state ->
                        new Validator(Optional.ofNullable(state.etag()), Optional.ofNullable(state.lastModified())));
    }

    @Override
    public void remember(URI page, Validator validator) {
        states.remember(
                page.toString(),
                new PageStates.PageState(
                        validator.etag().orElse(null), validator.lastModified().orElse(null)));
    }
}
