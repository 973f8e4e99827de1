package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts only make whole pages quicker: they stay small, and hold no words and nothing that the policy blocks. */
class ScriptsTest {

    /** Together, not compressed; decision 0027. */
    private static final int MOST_BYTES = 23_000;

    static List<Path> scripts() {
        return ProjectFiles.scripts();
    }

    @Test
    void theyAreSmall() {
        assertThat(scripts()).isNotEmpty();
        assertThat(scripts().stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theyMakeNoMarkupOutOfText(Path script) {
        assertThat(ProjectFiles.text(script))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("localStorage", "sessionStorage", "document.cookie", "http://", "https://");
    }
}
