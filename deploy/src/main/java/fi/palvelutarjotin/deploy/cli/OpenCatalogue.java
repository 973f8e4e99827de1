package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Ending;
import fi.palvelutarjotin.deploy.postgres.DatabaseAccess;
import fi.palvelutarjotin.deploy.postgres.EmbeddedPostgresServer;
import fi.palvelutarjotin.deploy.postgres.Reachable;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/**
 * The catalogue, opened for one command: the database is up and of this version. Nothing serves or follows yet.
 *
 * @param claim on what footing the data folder is used
 */
record OpenCatalogue(Claim claim, ApplicationContext context) {

    private static final int CONNECTIONS_OF_SERVER = 16;
    private static final int CONNECTIONS_OF_COMMAND = 4;

    /** Opens it; the ending closes it. */
    static OpenCatalogue open(Options options, Claim claim, Ending ending) {
        var access = access(options, claim, ending);
        var isServer = claim.lock().isPresent();
        var context = ApplicationContext.builder()
                .properties(settings(options, access, isServer ? CONNECTIONS_OF_SERVER : CONNECTIONS_OF_COMMAND))
                .deduceEnvironment(false)
                .banner(false)
                .start();
        ending.add("The program", context::close);
        return new OpenCatalogue(claim, context);
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    private static DatabaseAccess access(Options options, Claim claim, Ending ending) {
        if (options.database().isPresent()) {
            Reachable.check(options.database().get());
            return options.database().get();
        }
        if (claim.lock().isEmpty()) {
            var running = EmbeddedPostgresServer.accessOfRunning(options.data());
            Reachable.check(running);
            return running;
        }
        var server = EmbeddedPostgresServer.start(options.data());
        ending.add("PostgreSQL", server::close);
        return server.access();
    }

    private static Map<String, Object> settings(Options options, DatabaseAccess access, int connections) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.application.name", "palvelutarjotin");
        settings.put("micronaut.server.host", options.host());
        settings.put("micronaut.server.port", options.port());
        settings.put("endpoints.all.port", options.managementPort());
        settings.put("palvelutarjotin.index.folder", options.data().index().toString());
        settings.put("palvelutarjotin.language.folder", options.dictionaries().toString());
        settings.put("datasources.default.url", access.url());
        settings.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        settings.put("datasources.default.maximum-pool-size", connections);
        settings.put("datasources.default.minimum-idle", 1);
        settings.put("flyway.datasources.default.enabled", true);
        settings.put("micronaut.serde.serialization.inclusion", "ALWAYS");
        settings.put("jackson.serialization-inclusion", "ALWAYS");
        if (access.user() != null) {
            settings.put("datasources.default.username", access.user());
        }
        if (access.password() != null) {
            settings.put("datasources.default.password", access.password());
        }
        // Empty where nobody else migrates, so that a variable of the environment does not speak for this database.
        var owner = access.owner();
        settings.put("palvelutarjotin.database.owner-user", owner == null ? "" : owner.user());
        if (owner != null && owner.password() != null) {
            settings.put("palvelutarjotin.database.owner-password", owner.password());
        }
        return settings;
    }
}
