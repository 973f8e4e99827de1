package fi.palvelutarjotin.catalog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.database.Database;
import fi.palvelutarjotin.catalog.testing.TestCatalogue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingReportsTest {

    private TestCatalogue catalogue;
    private ListingReports reports;
    private UUID listing;

    @BeforeEach
    void start() {
        catalogue = TestCatalogue.start();
        reports = catalogue.get(ListingReports.class);
        listing = listing("Kuoro");
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void whatIsToldIsListedUntilItIsClosed() {
        assertThat(reports.tell(listing, ReportKind.ENDED, "Loppui keväällä.")).isTrue();
        assertThat(reports.tell(listing, ReportKind.OTHER, "")).isTrue();
        var first = reports.list(false).getFirst();
        assertThat(first.listing()).isEqualTo(listing);
        assertThat(first.kind()).isEqualTo(ReportKind.ENDED);
        assertThat(first.text()).isEqualTo("Loppui keväällä.");
        assertThat(first.name().texts()).containsValue("Kuoro");

        assertThat(reports.close(first.id())).isTrue();
        assertThat(reports.close(first.id())).as("closed twice").isFalse();
        assertThat(reports.list(false)).extracting(ListingReport::kind).isEqualTo(List.of(ReportKind.OTHER));
        assertThat(reports.list(true)).hasSize(2);
    }

    @Test
    void aFloodOverOneListingDoesNotKeepOthersFromBeingToldOf() {
        for (var i = 0; i < ListingReports.MOST_OPEN_OF_LISTING; i++) {
            assertThat(reports.tell(listing, ReportKind.OTHER, "")).isTrue();
        }
        assertThat(reports.tell(listing, ReportKind.OTHER, "")).isFalse();
        assertThat(reports.tell(listing("Kerho"), ReportKind.OTHER, "")).isTrue();
    }

    @Test
    void whatMustNotBeKeptIsNot() {
        assertThat(reports.tell(UUID.randomUUID(), ReportKind.OTHER, "")).isFalse();
        assertThatThrownBy(() -> reports.tell(listing, ReportKind.OTHER, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.tell(listing, ReportKind.OTHER, "131052-308T"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reports.list(true)).isEmpty();
    }

    private UUID listing(String name) {
        var id = UUID.randomUUID();
        catalogue.get(Database.class).write(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into listing (id, state, content) values (?, 'published', jsonb_build_object(
                        'name', jsonb_build_object('fi', ?::text), 'kind', 'ACTIVITY',
                        'price', jsonb_build_object('kind', 'FREE'), 'area', jsonb_build_object('reach', 'UNKNOWN')))
                    """)) {
                statement.setObject(1, id);
                statement.setString(2, name);
                return statement.executeUpdate();
            }
        });
        return id;
    }
}
