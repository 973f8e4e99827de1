package fi.palvelutarjotin.indexer.feed.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses that no stranger may lead us to: this machine, private and link-local networks, and all that is not
 * an ordinary address of the internet (IANA's special-purpose registries, RFC 6890).
 */
final class InsideAddress {

    private InsideAddress() {}

    static boolean matches(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? matchesSixth(bytes) : matchesFourth(bytes);
    }

    private static boolean matchesFourth(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128) // carriers' own networks, RFC 6598
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    private static boolean matchesSixth(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc) { // unique local, RFC 4193
            return true;
        }
        // Ways to write a fourth-version address in a sixth-version one: what counts is the address inside.
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b) || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return matchesInner(bytes, 12);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return matchesInner(bytes, 2);
        }
        return startsWith(bytes, 0x20, 0x01, 0x00, 0x00); // Teredo
    }

    private static boolean matchesInner(byte[] bytes, int offset) {
        try {
            return matches(InetAddress.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
