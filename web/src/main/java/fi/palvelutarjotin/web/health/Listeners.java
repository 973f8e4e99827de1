package fi.palvelutarjotin.web.health;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Opens two ports: the site's, and one for management that only this machine can reach. In the program and not in its
 * settings, so that no setting can open the second one to others; the framework alone would open it to all.
 */
@Singleton
final class Listeners implements BeanCreatedEventListener<NettyHttpServerConfiguration> {

    private static final int USUAL_PORT = 8080;
    private static final String LOOPBACK = "127.0.0.1";

    private final int managementPort;

    Listeners(@Value("${endpoints.all.port}") int managementPort) {
        this.managementPort = managementPort;
    }

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> created) {
        var server = created.getBean();
        // The site comes first: the server's own port is that of its first listener.
        server.setListeners(List.of(site(server), management()));
        return server;
    }

    private static NettyListenerConfiguration site(NettyHttpServerConfiguration server) {
        var listener = new NettyListenerConfiguration("site");
        server.getHost().ifPresent(listener::setHost);
        listener.setPort(server.getPort().orElse(USUAL_PORT));
        listener.setExposeDefaultRoutes(true);
        return listener;
    }

    private NettyListenerConfiguration management() {
        var listener = new NettyListenerConfiguration("management");
        listener.setHost(LOOPBACK);
        listener.setPort(managementPort);
        listener.setExposeDefaultRoutes(false);
        return listener;
    }
}
