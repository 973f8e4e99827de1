package fi.palvelutarjotin.web.findable;

import fi.palvelutarjotin.web.layout.Assets;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** How long style sheets, fonts and pictures may be kept. */
@ServerFilter("/static/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class LastingAssets {

    /** Another content would have another address. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Fonts, which style sheets name without a mark; they change with a new version of the program only. */
    static final String FOR_A_DAY = "public, max-age=86400";

    private final Assets assets;

    LastingAssets(Assets assets) {
        this.assets = assets;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.status() == HttpStatus.OK || response.status() == HttpStatus.NOT_MODIFIED) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, isMarked(request) ? FOR_EVER : FOR_A_DAY);
            response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    /** Whether the address tells the mark of the content that is there: an old page's address is not kept for ever. */
    private boolean isMarked(HttpRequest<?> request) {
        var path = request.getPath();
        return request.getParameters().contains("v")
                && assets.address(path.substring("/static/".length()))
                        .equals(path + "?v=" + request.getParameters().get("v"));
    }
}
