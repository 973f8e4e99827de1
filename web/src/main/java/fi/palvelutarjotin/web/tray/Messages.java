package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.web.layout.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tray as a message that the reader's own program sends to whom the reader likes: no address of anybody comes to us.
 */
final class Messages {

    /** Longer ones are cut off or refused by some mail programs. */
    private static final int LONGEST_BODY = 1500;

    private static final int LONGEST_NAME = 80;

    private final Words words;

    Messages(Words words) {
        this.words = words;
    }

    /** A {@code mailto:} address (RFC 6068) without a receiver. */
    String mail(List<TrayPage.Line> lines, String link) {
        var told = lines.stream().map(Messages::told).collect(Collectors.joining("\r\n\r\n"));
        var named = lines.stream().map(Messages::named).collect(Collectors.joining("\r\n"));
        var body = words.text("tray.mail.link") + "\r\n" + link + "\r\n\r\n";
        return "mailto:?subject=" + encode(words.text("tray.mail.subject")) + "&body="
                + encode(body + (body.length() + told.length() <= LONGEST_BODY ? told : named));
    }

    /** An {@code sms:} address (RFC 5724) without a receiver, written so that phones of both sorts take it. */
    String text(String link) {
        return "sms:?&body=" + encode(words.text("tray.text", link));
    }

    private static String told(TrayPage.Line line) {
        return Stream.concat(
                        Stream.of(named(line), line.when().getFirst()),
                        Stream.concat(
                                Stream.ofNullable(line.place()),
                                line.phones().stream().limit(1).map(TrayPage.Phone::text)))
                .collect(Collectors.joining("\r\n"));
    }

    private static String named(TrayPage.Line line) {
        var name = line.name().text();
        return line.number() + ". "
                + (name.length() <= LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME))) + "…");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
