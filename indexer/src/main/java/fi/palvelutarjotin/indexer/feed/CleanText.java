package fi.palvelutarjotin.indexer.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of what a feed calls text: markup goes, scripts go with all they hold, paragraphs stay. */
public final class CleanText {

    /** More than any honest description has; a longer text means a broken or hostile feed. */
    public static final int LONGEST_CHARACTERS = 100_000;

    private static final int DEEPEST_ENCODING = 3;

    /** Begins at the first of several brackets only: tried at each of them, a long row of brackets would take hours. */
    private static final Pattern TAG = Pattern.compile("(?<!<)<++(?=[a-zA-Z/!?])");

    private CleanText() {}

    /**
     * Plain text of HTML, or of plain text that may hold some: paragraphs parted by an empty line, list items by a dash.
     *
     * @throws UnreadableRecord when the text is longer than {@link #LONGEST_CHARACTERS}
     */
    public static String of(String html) {
        if (html.length() > LONGEST_CHARACTERS) {
            throw new UnreadableRecord(
                    "A text is too long",
                    "%,d characters, at most %,d are taken".formatted(html.length(), LONGEST_CHARACTERS));
        }
        var markup = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        var text = markup ? withoutTags(fromMarkup(html)) : html;
        return text.replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replaceAll(" {2,}", " ")
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The same on one line: for names and summaries. */
    public static String line(String html) {
        return of(html).replaceAll("\\s+", " ");
    }

    /** Some systems encode their markup once or twice more; what still is a tag then is no tag to anybody. */
    private static String withoutTags(String text) {
        var cleaned = text;
        for (var layer = 0; layer < DEEPEST_ENCODING && TAG.matcher(cleaned).find(); layer++) {
            cleaned = fromMarkup(cleaned);
        }
        return TAG.matcher(cleaned).replaceAll("");
    }

    private static String fromMarkup(String html) {
        // CDATA is no HTML: a parser would take all after it as text, tags and line breaks too.
        var body = Jsoup.parse(html.replace("<![CDATA[", "").replace("]]>", "").replaceAll("\r?\n", "<br>"))
                .body();
        body.select("script, style, template, iframe, object, noscript").remove();
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node.nameIs("li")) {
                    text.append("\n– ");
                } else if (node.nameIs("br")) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock() && !element.nameIs("li")) {
                    text.append("\n\n");
                }
            }
        });
        return text.toString();
    }
}
