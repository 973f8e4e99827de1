package fi.palvelutarjotin.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.deploy.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The addresses of databases, as people write them. */
final class DatabaseUrlTest {

    @Test
    void userAndPasswordAreTakenOutOfTheAddress() {
        var access = DatabaseUrl.parse("postgres://anna:s%40la+na@db.example:5433/catalogue?sslmode=require", Map.of());
        assertThat(access.url()).isEqualTo("jdbc:postgresql://db.example:5433/catalogue?sslmode=require");
        assertThat(access.user()).isEqualTo("anna");
        assertThat(access.password()).isEqualTo("s@la+na");
        assertThat(access.toString()).doesNotContain("anna", "s@la");
    }

    @Test
    void anAddressForJdbcMayNameThemAsParameters() {
        var access = DatabaseUrl.parse("jdbc:postgresql://db/x?user=anna&password=a%26b&ssl=true", Map.of());
        assertThat(access.url()).isEqualTo("jdbc:postgresql://db:5432/x?ssl=true");
        assertThat(access.user()).isEqualTo("anna");
        assertThat(access.password()).isEqualTo("a&b");
    }

    @Test
    void theEnvironmentTellsWhatTheAddressDoesNot() {
        var environment = Map.of(DatabaseUrl.USER, "other", DatabaseUrl.PASSWORD, "secret");
        var access = DatabaseUrl.parse("postgresql://anna@db/x", environment);
        assertThat(access.user()).isEqualTo("anna");
        assertThat(access.password()).isEqualTo("secret");
    }

    @Test
    void whoMigratesIsNamedByTheEnvironmentAndIsNobodyElseUnlessNamed() {
        assertThat(DatabaseUrl.parse("postgresql://anna@db/x", Map.of()).owner())
                .isNull();
        assertThat(DatabaseUrl.parse("postgresql://anna@db/x", Map.of(DatabaseUrl.OWNER_USER, "anna"))
                        .owner())
                .isNull();

        var access = DatabaseUrl.parse(
                "postgresql://anna@db/x",
                Map.of(DatabaseUrl.OWNER_USER, "omistaja", DatabaseUrl.OWNER_PASSWORD, "salaisuus"));

        assertThat(access.user()).isEqualTo("anna");
        assertThat(access.owner()).isEqualTo(new DatabaseAccess.Owner("omistaja", "salaisuus"));
        assertThat(String.valueOf(access.owner())).doesNotContain("salaisuus");
    }

    @Test
    void anOwnerWithoutOneWhoServesIsRefused() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://db/x", Map.of(DatabaseUrl.OWNER_USER, "omistaja")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(DatabaseUrl.USER);
    }
}
