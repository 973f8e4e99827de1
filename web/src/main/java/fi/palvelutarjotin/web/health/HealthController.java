package fi.palvelutarjotin.web.health;

import fi.palvelutarjotin.indexer.language.Dictionaries;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** Tells load balancers whether to send anybody here, and whoever looks what works less well than it could. */
@Controller("/health")
@Hidden
final class HealthController {

    private final ServiceReadiness readiness;
    private final List<String> degraded;

    HealthController(ServiceReadiness readiness, Dictionaries dictionaries) {
        this.readiness = readiness;
        degraded = dictionaries.hasFinnish() ? List.of() : List.of("finnish-dictionary");
    }

    /**
     * Whether to send anybody here.
     *
     * @param status UP or DOWN
     * @param degraded what works less well than it could
     */
    @Serdeable
    record Health(String status, List<String> degraded) {}

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Health> health() {
        var response = readiness.isReady()
                ? HttpResponse.ok(new Health("UP", degraded))
                : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN", degraded));
        return response.header("Cache-Control", "no-store");
    }
}
