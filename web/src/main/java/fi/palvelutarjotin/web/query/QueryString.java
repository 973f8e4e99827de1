package fi.palvelutarjotin.web.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the query part of an address apart, strictly: what is not UTF-8 is refused rather than turned into question
 * marks that find nothing.
 */
public final class QueryString {

    private QueryString() {}

    /**
     * The values of each parameter, in their order.
     *
     * @param raw as it came, without the question mark; null is the same as empty
     * @return empty when the percent encoding or the UTF-8 in it is broken
     */
    public static Optional<Map<String, List<String>>> read(@Nullable String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        if (raw == null) {
            return Optional.of(values);
        }
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!pair.isEmpty()) {
                values.computeIfAbsent(name.get(), any -> new ArrayList<>()).add(value.get());
            }
        }
        return Optional.of(values);
    }

    /** Decodes a form-encoded text; empty when it is broken. */
    public static Optional<String> decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var character = encoded.charAt(i);
            if (character == '%') {
                var octet = i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
                if (octet < 0) {
                    return Optional.empty();
                }
                bytes.write(octet);
                i += 2;
            } else if (character > 0xFF) {
                return Optional.empty();
            } else {
                // The server hands over bare bytes of the address as characters; programs send unescaped UTF-8.
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String text, int at) {
        var high = Character.digit(text.charAt(at), 16);
        var low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f' ? -1 : high * 16 + low;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
