package fi.palvelutarjotin.web.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;

/** Tells load balancers whether to send anybody here, and nothing else. */
@Controller("/health")
@Hidden
final class HealthController {

    private final ServiceReadiness readiness;

    HealthController(ServiceReadiness readiness) {
        this.readiness = readiness;
    }

    /** {@code {"status":"UP"}} or {@code {"status":"DOWN"}}. */
    @Serdeable
    record Health(String status) {}

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Health> health() {
        var response = readiness.isReady()
                ? HttpResponse.ok(new Health("UP"))
                : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
        return response.header("Cache-Control", "no-store");
    }
}
