package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Helped;
import fi.palvelutarjotin.catalog.referral.Outcome;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.ReferralStatistics;
import fi.palvelutarjotin.catalog.referral.State;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.Allowed;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.WordsOf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Shows what became of the referrals of an area in the last twelve months, to who looks after it. */
@Hidden
@Controller("/{language:fi|sv|en|se}/desk/report")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Allowed({Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER, Role.COORDINATOR})
class ReportController {

    /** Below this a number could point at somebody. */
    static final int SMALL = 5;

    private final ReferralStatistics statistics;
    private final DeskParties parties;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final Clock clock;

    ReportController(ReferralStatistics statistics, DeskParties parties, WordsOf wordsOf, Frames frames, Clock clock) {
        this.statistics = statistics;
        this.parties = parties;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> report(String language, SignedIn who) {
        var reader = Language.find(language).orElseThrow();
        var words = wordsOf.language(reader);
        var month =
                LocalDate.now(clock.withZone(Schedule.ZONE)).withDayOfMonth(1).minusMonths(11);
        var year = statistics.since(month, parties.areas(who));
        var kinds = List.copyOf(year.ends().keySet());
        var texts = new ReferralTexts(words);
        var page = new ReportPage(
                frames.of(reader, words.text("year.title"), other -> ReferralAddresses.desk(other) + "/report"),
                kinds.stream()
                        .map(kind -> words.text("referral.kind." + kind.code()))
                        .toList(),
                Arrays.stream(State.values())
                        .filter(state -> kinds.stream().anyMatch(kind -> count(year, kind, state) > 0))
                        .map(state -> new ReportPage.Row(
                                texts.state(state),
                                kinds.stream()
                                        .map(kind -> told(count(year, kind, state)))
                                        .toList()))
                        .toList(),
                rows(Outcome.values(), year.outcomes(), one -> words.text("referral.outcome." + one.code())),
                year.daysToAnswer().isEmpty()
                        ? null
                        : words.text("year.days", Math.round(year.daysToAnswer().getAsDouble())),
                rows(Helped.values(), year.helped(), one -> words.text("own.helped." + one.code())));
        Map<String, Object> model = Map.of("page", page, "frame", page.frame());
        return SecretPages.headers(HttpResponse.ok(new ModelAndView<>("referral/report", model)));
    }

    private static <T> List<ReportPage.Row> rows(T[] all, Map<T, Integer> counts, Function<T, String> name) {
        return Arrays.stream(all)
                .filter(counts::containsKey)
                .map(one -> new ReportPage.Row(name.apply(one), List.of(told(Objects.requireNonNull(counts.get(one))))))
                .toList();
    }

    private static int count(ReferralStatistics.Year year, ReferralKind kind, State state) {
        return year.ends().getOrDefault(kind, Map.of()).getOrDefault(state, 0);
    }

    private static String told(int count) {
        return count > 0 && count < SMALL ? "1–" + (SMALL - 1) : Integer.toString(count);
    }
}
