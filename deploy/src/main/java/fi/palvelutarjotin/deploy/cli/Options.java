package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.data.DataFolder;
import fi.palvelutarjotin.deploy.postgres.DatabaseAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was chosen on the command line, checked.
 *
 * @param dictionaries where dictionaries are that the system lacks
 * @param database another PostgreSQL than the one that comes along
 * @param project the folder that the program was cloned into
 */
record Options(
        DataFolder data,
        Path dictionaries,
        Optional<DatabaseAccess> database,
        String host,
        int port,
        int managementPort,
        boolean demo,
        Path project) {

    /** The address that a person types into a browser on this machine. */
    String address(int boundPort) {
        var everywhere = host.equals("0.0.0.0") || host.equals("::");
        var name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + boundPort;
    }
}
