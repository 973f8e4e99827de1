package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.Reset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The first start: an empty cluster with a password that nobody has to know. */
record NewCluster(PostgresFolder folder, PostgresPrograms programs) {

    /** Makes it beside, and gives it its name when it is whole: a start that is interrupted leaves nothing half done. */
    void create() throws IOException {
        Reset.deleteTree(folder.newCluster());
        var connection = new ConnectionFile(0, ConnectionFile.newPassword(), ConnectionFile.newPassword());
        connection.write(folder.connectionFile());
        initialise(connection);
        Files.writeString(
                folder.newCluster().resolve("postgresql.conf"),
                "%ninclude_if_exists = '%s'%n".formatted(PostgresSettings.FILE),
                StandardOpenOption.APPEND);
        Files.move(folder.newCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(ConnectionFile connection) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var passwordFile = Files.createTempFile(folder.root(), "password", ".tmp", ownerOnly);
        try {
            Files.writeString(passwordFile, connection.password());
            var done = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + folder.newCluster(),
                            "--username=" + ConnectionFile.USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--no-locale",
                            // Sorts the same on every machine, so that the data outlives an upgrade of the system.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            if (!done) {
                throw failure();
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private IOException failure() throws IOException {
        if (programs.lastSaid("no space left on device")) {
            return new IOException("no space left on device");
        }
        if (programs.isRoot() && programs.lastSaid("unshare")) {
            throw Failure.of(
                    "PostgreSQL does not run as root, and this machine does not let it be anybody else. Start the program as an ordinary user.");
        }
        return new IOException("initdb");
    }
}
