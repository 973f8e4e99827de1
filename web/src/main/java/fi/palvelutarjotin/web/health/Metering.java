package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.indexer.index.ChangeFollower;
import fi.palvelutarjotin.indexer.search.CatalogueSearch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Puts meters round whatever engine searches, and on the index. */
@Singleton
final class Metering implements BeanCreatedEventListener<CatalogueSearch> {

    private final Provider<MeterRegistry> meters;
    private final Provider<ChangeFollower> follower;

    Metering(Provider<MeterRegistry> meters, Provider<ChangeFollower> follower) {
        this.meters = meters;
        this.follower = follower;
    }

    @Override
    public CatalogueSearch onCreated(BeanCreatedEvent<CatalogueSearch> created) {
        return new MeteredSearch(created.getBean(), meters.get());
    }

    @EventListener
    void onStart(StartupEvent started) {
        Gauge.builder(
                        "palvelutarjotin.index.documents",
                        follower,
                        any -> any.get().status().documents())
                .description("Listings in this node's index")
                .strongReference(true)
                .register(meters.get());
    }
}
