package fi.palvelutarjotin.catalog.database;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner of the database is named, it migrates and then gives the user that serves the rights of
 * {@code db/rights} (decision 0039). Without one, the user that serves does both.
 */
@Singleton
@Named(OwnerMigrates.DATA_SOURCE)
@Requires(property = OwnerMigrates.USER, pattern = ".+")
final class OwnerMigrates implements FlywayConfigurationCustomizer {

    static final String USER = "palvelutarjotin.database.owner-user";
    static final String DATA_SOURCE = "default";

    private final String url;
    private final String serving;
    private final String owner;
    private final @Nullable String password;

    OwnerMigrates(
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String serving,
            @Property(name = USER) String owner,
            @Property(name = "palvelutarjotin.database.owner-password") @Nullable String password) {
        this.url = url;
        this.serving = serving;
        this.owner = owner;
        this.password = password;
    }

    @Override
    public String getName() {
        return DATA_SOURCE;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.dataSource(url, owner, password)
                .locations("classpath:db/migration", "classpath:db/rights")
                // It stands between quotation marks there.
                .placeholders(Map.of("serving", serving.replace("\"", "\"\"")));
    }
}
