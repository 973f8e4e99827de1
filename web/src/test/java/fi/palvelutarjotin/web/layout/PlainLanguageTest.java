package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finnish texts as one would say them aloud: short sentences, no officialese (the administrative procedure act, § 9). */
class PlainLanguageTest {

    private static final int LONGEST_SENTENCE = 25;
    private static final double LONGEST_ON_AVERAGE = 16;

    /** Beginnings of words that offices use and people do not. */
    private static final List<String> OFFICIALESE = List.of(
            "kyseinen",
            "kyseis",
            "kyseess",
            "mikäli",
            "toimesta",
            "koskien",
            "koskeva",
            "liittyen",
            "tulee ottaa",
            "tulee olla",
            "edellä mainit",
            "taholta",
            "johdosta",
            "puitteissa",
            "myötä",
            "osalta",
            "taikka",
            "nojalla",
            "mukaisesti",
            "edellytt",
            "asianomai",
            "toimenpite",
            "suoritta",
            "suoritet",
            "toteutta",
            "toteutet",
            "rekisterinpit",
            "henkilötietojen käsittely");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}{}][\\p{L}\\p{N}{}/.–@-]*");

    @Test
    void noSentenceIsLongAndTogetherTheyAreShort() {
        var words = texts().values().stream()
                .flatMap(text -> SENTENCE_END.splitAsStream(text).filter(PlainLanguageTest::isSentence))
                .toList();
        assertThat(words).hasSizeGreaterThan(150);
        assertThat(words).allSatisfy(sentence -> assertThat(words(sentence)).isLessThanOrEqualTo(LONGEST_SENTENCE));
        assertThat(words.stream().mapToInt(PlainLanguageTest::words).average().orElseThrow())
                .isLessThanOrEqualTo(LONGEST_ON_AVERAGE);
    }

    /** One long explanation is not made short by many short labels. */
    @Test
    void theSentencesOfEachTextAreShortTogether() {
        assertThat(texts())
                .allSatisfy((key, text) -> assertThat(SENTENCE_END
                                .splitAsStream(text)
                                .mapToInt(PlainLanguageTest::words)
                                .average()
                                .orElseThrow())
                        .isLessThanOrEqualTo(LONGEST_ON_AVERAGE));
    }

    @Test
    void noTextSpeaksAsOfficesDo() {
        assertThat(texts()).allSatisfy((key, text) -> {
            var spoken = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
            assertThat(OFFICIALESE.stream().filter(word -> spoken.contains(" " + word)))
                    .as(text)
                    .isEmpty();
        });
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
    }

    private static int words(String sentence) {
        return (int) WORD.matcher(sentence).results().count();
    }

    /** The texts of pages and forms, and of the tables that the pages show as sentences; by where they stand. */
    private static Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        var properties = new Properties();
        try (var reader = reader("i18n/messages_fi.properties")) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        for (var table : List.of("front/cards.csv", "accessibility/checks.csv", "accessibility/shortcomings.csv")) {
            for (var row : CodeListFile.read(table)) {
                row.toMap().forEach((column, text) -> {
                    if (column.endsWith("_fi") && !text.isEmpty()) {
                        texts.put(table + " " + row.getRecordNumber() + " " + column, text);
                    }
                });
            }
        }
        return texts;
    }

    private static Reader reader(String resource) {
        var stream = PlainLanguageTest.class.getClassLoader().getResourceAsStream(resource);
        return new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    }
}
