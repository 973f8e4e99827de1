package fi.palvelutarjotin.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
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
                "palvelutarjotin1"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(PasswordRules.check(password, MAIL)).contains(PasswordFault.COMMON);
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
