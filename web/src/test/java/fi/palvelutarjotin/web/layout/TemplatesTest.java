package fi.palvelutarjotin.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.web.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold: words of one language, and anything that a strict security policy would block. */
class TemplatesTest {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    /** Elements whose text is the template's example, put aside when the page is made. */
    private static final List<String> REPLACING = List.of("th:text", "th:replace");

    private static final String DATA_BLOCK = "script[type=application/ld+json]";

    /** A script of our own, whose address has the mark of its content. */
    private static final String FILE = "script[defer][th:src=${script}]";

    private static final List<String> SPOKEN = List.of("alt", "title", "placeholder", "aria-label", "aria-description");

    static List<Path> templates() {
        return ProjectFiles.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoWordsOfItsOwn(Path template) {
        var document = parse(template);
        var words = document.nodeStream(TextNode.class)
                .filter(text -> LETTER.matcher(text.text()).find())
                .filter(text -> Stream.iterate(
                                text.parent(), parent -> parent instanceof Element, parent -> parent.parent())
                        .noneMatch(parent -> parent instanceof Element element && isReplaced(element)))
                .map(TextNode::text)
                .toList();
        assertThat(words).isEmpty();
        assertThat(attributes(document).filter(attribute -> SPOKEN.contains(attribute.getKey())))
                .isEmpty();
        assertThat(attributes(document)
                        .filter(attribute -> attribute.getKey().equals("th:text"))
                        .map(attribute -> attribute.getValue().replace("'language.'", ""))
                        .flatMap(value -> QUOTED.matcher(value).results().map(found -> found.group(1)))
                        .filter(value -> LETTER.matcher(value).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNothingThatTheSecurityPolicyBlocks(Path template) {
        var document = parse(template);
        assertThat(document.select("script:not(" + DATA_BLOCK + ", " + FILE + "), style, iframe, object, embed, base"))
                .isEmpty();
        assertThat(document.select(FILE))
                .allSatisfy(script -> assertThat(script.data()).isEmpty());
        // Decision 0025: a data block is never executed, and what makes its JSON escapes it.
        document.select(DATA_BLOCK).forEach(block -> block.removeAttr("th:utext"));
        assertThat(attributes(document).map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.equals("style") || name.equals("th:style"))
                .noneMatch(name -> name.startsWith("on") || name.startsWith("th:on"))
                .as("text that is not escaped")
                .noneMatch(name -> name.equals("th:utext"));
        assertThat(ProjectFiles.text(template)).doesNotContain("[(");
    }

    /** A page's root is replaced by the frame, but what is in it is put into that frame: it does not count. */
    private static boolean isReplaced(Element element) {
        return !element.nameIs("html") && REPLACING.stream().anyMatch(element::hasAttr);
    }

    private static Document parse(Path template) {
        return Jsoup.parse(ProjectFiles.text(template), "", Parser.htmlParser().setTrackErrors(0));
    }

    private static Stream<Attribute> attributes(Document document) {
        return document.stream().flatMap(element -> element.attributes().asList().stream());
    }
}
