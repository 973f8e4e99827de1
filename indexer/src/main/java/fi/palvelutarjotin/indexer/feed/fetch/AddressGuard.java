package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Decides which addresses may be asked at all: a feed must not make us look around inside our own network. */
final class AddressGuard {

    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final PrivateAddresses allowed;
    private final Names names;

    AddressGuard(PrivateAddresses allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /**
     * Lets an address through or says why not.
     *
     * @param namedHost the host of the address that the operator gave; empty for a stranger's address
     */
    void check(URI address, Optional<String> namedHost) throws FetchFailed {
        var scheme = HostGates.scheme(address);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchFailed.because(
                    "%s is not a web address; feeds are read over http and https.".formatted(printable(address)));
        }
        var host = host(address)
                .orElseThrow(() -> FetchFailed.because("%s names no server.".formatted(printable(address))));
        if (allowed == PrivateAddresses.ALWAYS) {
            return;
        }
        var trusted = allowed == PrivateAddresses.NAMED && namedHost.equals(Optional.of(host));
        // One inside address among many is enough to refuse: which of them is asked is not ours to choose.
        if (!trusted && Arrays.stream(resolve(host)).anyMatch(InsideAddress::matches)) {
            throw FetchFailed.because("""
                    %s lies inside our own network and is not read. \
                    If it should be, name it as a feed of its own or allow private addresses in the settings.""".formatted(printable(address)));
        }
    }

    static Optional<String> host(URI address) {
        return Optional.ofNullable(address.getHost()).map(host -> host.toLowerCase(Locale.ROOT));
    }

    private InetAddress[] resolve(String host) throws FetchFailed {
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            throw FetchFailed.because("No server called %s was found. Check the feed's address.".formatted(host), e);
        }
    }

    private static String printable(URI address) {
        return PrintableAddress.of(address);
    }
}
