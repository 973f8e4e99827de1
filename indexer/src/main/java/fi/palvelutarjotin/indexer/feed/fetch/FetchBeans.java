package fi.palvelutarjotin.indexer.feed.fetch;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the client needs in a running installation; tests give their own. */
@Factory
final class FetchBeans {

    @Singleton
    FetchLimits limits() {
        return FetchLimits.DEFAULT;
    }

    @Singleton
    FetchTime time() {
        return FetchTime.SYSTEM;
    }
}
