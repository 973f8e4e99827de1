package fi.palvelutarjotin.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.web.testing.TestSite;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What happens next, on a site with a few times of its own. */
class ComingDaysTest {

    @Test
    void whatIsGoingOnComesBeforeWhatBeginsLater() {
        var now = LocalDateTime.now(Schedule.ZONE).truncatedTo(ChronoUnit.MINUTES);
        try (var site = TestSite.with(List.of(
                at("tomorrow", now.plusDays(1), now.plusDays(1).plusHours(2)),
                at("soon", now.plusHours(1), now.plusHours(2)),
                at("camp", now.minusDays(1), now.plusDays(2)),
                at("evening", now.minusHours(1), now.plusHours(1))))) {
            var page = Jsoup.parse(site.get("/fi", "Accept", "text/html").body());
            assertThat(page.select(".happening__name").eachText())
                    .containsExactly("camp", "evening", "soon", "tomorrow");
        }
    }

    private static FeedRecord at(String name, LocalDateTime starts, LocalDateTime ends) {
        var schedule = Schedule.dates(List.of(Occurrence.at(starts, ends)));
        return SampleListings.accepted(
                name, SampleListings.draft(name).schedule(schedule).content());
    }
}
