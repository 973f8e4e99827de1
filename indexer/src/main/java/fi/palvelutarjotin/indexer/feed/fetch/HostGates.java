package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One gate for each host and port that was ever asked. */
final class HostGates {

    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final FetchLimits limits;
    private final FetchTime time;

    HostGates(FetchLimits limits, FetchTime time) {
        this.limits = limits;
        this.time = time;
    }

    HostGate of(URI address) {
        return gates.computeIfAbsent(server(address), host -> new HostGate(host, limits, time));
    }

    /** The host and the port, without the user that may stand before them. */
    static String server(URI address) {
        var host = AddressGuard.host(address).orElse("");
        var usual = "https".equals(scheme(address)) ? 443 : 80;
        return host + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }

    static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }
}
