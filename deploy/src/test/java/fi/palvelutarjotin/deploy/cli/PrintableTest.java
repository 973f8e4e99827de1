package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a feed sends must not steer the terminal of the person who reads it. */
final class PrintableTest {

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(Printable.line("a\u001b[2Jb\u202ec\r\nd")).isEqualTo("a [2Jb c d");
        assertThat(Printable.whole("a\u0007\nb\tc")).isEqualTo("a \nb\tc");
    }

    @Test
    void aLongRecordIsCutAtTwoHundredCharacters() {
        assertThat(Printable.brief("ä".repeat(200))).hasSize(200).doesNotContain("…");
        assertThat(Printable.brief("ä".repeat(201))).hasSize(200).endsWith("…");
        assertThat(Printable.brief(" ".repeat(5_000))).isEqualTo("…");
    }
}
