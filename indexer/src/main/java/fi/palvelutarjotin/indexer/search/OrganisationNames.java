package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import fi.palvelutarjotin.indexer.index.SearchIndex;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What organisations are called, as their listings in the index tell: a search asks the database nothing. */
@Singleton
public final class OrganisationNames {

    private final SearchIndex index;

    public OrganisationNames(SearchIndex index) {
        this.index = index;
    }

    private record NameOf(UUID organisation) {}

    /** The name of an organisation that has listings; empty when it has none. */
    public Optional<LocalizedText> find(UUID organisation) {
        return index.read(view -> view.answers()
                .<Optional<LocalizedText>>answer(new NameOf(organisation), () -> read(view, organisation)));
    }

    private Optional<LocalizedText> read(IndexView view, UUID organisation) {
        try {
            var found = view.searcher().search(ConditionQueries.of(Set.of(organisation)), 1).scoreDocs;
            if (found.length == 0) {
                return Optional.empty();
            }
            return Optional.ofNullable(view.card(found[0].doc).organisation())
                    .map(IndexedListing.IndexedOrganisation::name);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read", e);
        }
    }
}
