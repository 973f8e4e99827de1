package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

/** Sees before a long start that its end will not fail for want of a port. */
final class Ports {

    private Ports() {}

    static void checkFree(Options options) {
        check("--port", options.host(), options.port());
        check("--management-port", InetAddress.getLoopbackAddress().getHostAddress(), options.managementPort());
    }

    /** Two ports of this machine itself that are free just now. */
    static List<Integer> free() {
        var loopback = InetAddress.getLoopbackAddress();
        // Both open at once, or the same one could be given twice.
        try (var one = new ServerSocket(0, 1, loopback);
                var other = new ServerSocket(0, 1, loopback)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw Failure.of("This machine has no port free on its own address (localhost).", e);
        }
    }

    private static void check(String option, String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw Failure.usage("This machine has no address called %s; give another with --host.".formatted(host));
        } catch (IOException e) {
            throw Failure.of(inUse(option, port), e);
        }
    }

    static String inUse(String option, int port) {
        return "Port %d cannot be used: another program has it, or this user may not. Give another with %s."
                .formatted(port, option);
    }
}
