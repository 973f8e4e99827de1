package fi.palvelutarjotin.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String MAIL = "liisa.lahettaja@terveysasema.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hevonen söi 3 omenaa",
                "kolme kissaa katolla",
                "trampolin gräsand kyla",
                "correct horse battery staple",
                "8471-2093-5566",
                "ÄÄNEKOSKI on kaukana"
            })
    void aLongPasswordOfOnesOwnIsTaken(String password) {
        assertThat(PasswordRules.check(password, MAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salasana1234",
                "Salasana2026!",
                "PASSWORD12345",
                "Kesäkuu2026!!",
                "qwertyuiopasdf",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "abcabcabcabc",
                "tervetuloatervetuloa",
                "liisa.lahettaja",
                "Lahettaja-2026!",
                "palvelutarjotin1",
                "p@ssw0rd1234",
                "manchesterunited",
                "iloveyou1234567",
                "Terveysasema-26",
                "unbelievable"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(PasswordRules.check(password, MAIL)).contains(PasswordFault.COMMON);
    }

    @Test
    void noneOfThirtyThousandStolenPasswordsIsTakenNorMadeLongerByRepeatingIt() throws IOException {
        try (var stolen = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt")),
                StandardCharsets.UTF_8))) {
            var passwords = stolen.lines().toList();
            assertThat(passwords).hasSizeGreaterThanOrEqualTo(30_000);
            assertThat(passwords)
                    .filteredOn(password -> password.length() >= PasswordRules.SHORTEST)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(password ->
                            assertThat(PasswordRules.check(password, MAIL)).contains(PasswordFault.COMMON));
            assertThat(passwords.subList(0, 3_000))
                    .allSatisfy(password -> assertThat(PasswordRules.check(
                                    password.repeat(PasswordRules.SHORTEST / password.length() + 1), MAIL))
                            .contains(PasswordFault.COMMON));
        }
    }

    @Property(tries = 200)
    void whatSomebodyDrawsByLotIsTaken(
            @ForAll @StringLength(min = 16, max = PasswordRules.LONGEST) @CharRange(from = 'a', to = 'z')
                    String drawn) {
        Assume.that(drawn.chars().distinct().count() > 10);
        assertThat(PasswordRules.check(drawn, MAIL)).isEmpty();
    }

    @Property
    void whatIsShortIsRefused(@ForAll @StringLength(max = PasswordRules.SHORTEST - 1) String password) {
        assertThat(PasswordRules.check(password, MAIL)).contains(PasswordFault.TOO_SHORT);
    }

    @Property(tries = 50)
    void whatIsTooLongIsRefused(@ForAll @IntRange(min = PasswordRules.LONGEST + 1, max = 5_000) int length) {
        assertThat(PasswordRules.check("x".repeat(length), MAIL)).contains(PasswordFault.TOO_LONG);
    }
}
