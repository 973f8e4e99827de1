package fi.palvelutarjotin.indexer.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {

    @Test
    void anInstallationThatSetsNothingTrustsTheOperatorOnly() {
        try (var context = ApplicationContext.run()) {
            var settings = context.getBean(FetchSettings.class);

            assertThat(settings.privateAddresses()).isEqualTo(PrivateAddresses.NAMED);
            assertThat(settings.userAgent()).isEqualTo("Palvelutarjotin/dev");
            assertThat(context.getBean(FetchLimits.class)).isEqualTo(FetchLimits.DEFAULT);
            assertThat(context.getBean(PoliteClient.class)).isSameAs(context.getBean(PoliteClient.class));
            assertThat(context.containsBean(Robots.class)).isTrue();
        }
    }

    @Test
    void theSettingsAreRead() {
        try (var context = ApplicationContext.run(Map.of(
                "palvelutarjotin.feeds.contact",
                "hyte@example.fi",
                "palvelutarjotin.feeds.allow-private-addresses",
                true))) {
            var settings = context.getBean(FetchSettings.class);

            assertThat(settings.privateAddresses()).isEqualTo(PrivateAddresses.ALWAYS);
            assertThat(settings.userAgent()).isEqualTo("Palvelutarjotin/dev (+hyte@example.fi)");
        }
    }

    @Test
    void aSettingThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> new FetchSettings(Optional.empty(), "maybe"))
                .hasMessageContaining("named, true or false");
        assertThatThrownBy(() -> new FetchSettings(Optional.of("a\r\nX-Evil: 1"), "named"))
                .hasMessageContaining("palvelutarjotin.feeds.contact");
    }
}
