package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Versions;
import fi.palvelutarjotin.deploy.data.DataFolder;
import java.nio.file.Path;

/**
 * Where the PostgreSQL that comes along keeps its things.
 *
 * @param root absolute
 * @param logs absolute
 */
record PostgresFolder(Path root, Path logs) {

    static PostgresFolder of(DataFolder data) {
        return new PostgresFolder(data.postgres(), data.log());
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** Where a cluster is made; it gets its real name when it is whole. */
    Path newCluster() {
        return root.resolve("cluster.new");
    }

    Path connectionFile() {
        return root.resolve("connection.properties");
    }

    /** In the data folder, because what lies in a temporary folder is swept away under a running server. */
    Path binaries() {
        return root.resolve("binaries-" + Versions.read().postgresql());
    }

    Path startLog() {
        return logs.resolve("postgresql-start.log");
    }
}
