package fi.palvelutarjotin.deploy.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of the PostgreSQL that comes along: for one catalogue on one machine. */
final class PostgresSettings {

    static final String FILE = "palvelutarjotin.conf";

    private PostgresSettings() {}

    static String text(int port, Path logs) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        // Socket files would need a path short enough and a folder that nobody sweeps.
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("password_encryption", "scram-sha-256");

        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        // Containers give little shared memory, and the catalogue's questions are small.
        settings.put("max_parallel_workers_per_gather", "0");

        settings.put("timezone", "UTC");
        settings.put("logging_collector", "on");
        settings.put("log_directory", logs.toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "20MB");
        // What is in the catalogue has no business in a log: no statements, no values of keys.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        return "# Written anew at every start.\n" + lines(settings);
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "%s = '%s'%n"
                        .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                .collect(Collectors.joining());
    }
}
