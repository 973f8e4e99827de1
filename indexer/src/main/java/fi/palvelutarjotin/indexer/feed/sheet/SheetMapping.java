package fi.palvelutarjotin.indexer.feed.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mapping file: what the columns of one organisation's sheet mean.
 *
 * @param columns the column's heading by our field; empty when columns are recognised by their names
 * @param words our value by field and by the sheet's word in lower case ({@code kind[toiminta] = activity})
 * @param separator between cells; found out when not set
 * @param valueSeparator between several values in a cell
 * @param charset of the sheet; found out when not set
 */
record SheetMapping(
        Map<String, String> columns,
        Map<String, Map<String, String>> words,
        Optional<String> separator,
        String valueSeparator,
        Optional<Charset> charset) {

    static final SheetMapping NONE = new SheetMapping(Map.of(), Map.of(), Optional.empty(), "|", Optional.empty());

    private static final Pattern LINE =
            Pattern.compile("(?<key>[^=\\[]+?)\\s*(\\[(?<word>[^\\]]*)\\]\\s*)?=(?<value>.*)");

    /**
     * Reads a mapping file.
     *
     * @throws IOException with the line that cannot be understood
     */
    static SheetMapping read(InputStream file) throws IOException {
        var reader = new Reader();
        try (file) {
            var number = 0;
            for (var line : text(file.readAllBytes()).split("\r?\n|\r", -1)) {
                reader.line(line.strip(), ++number);
            }
        }
        return reader.mapping();
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("The mapping file is not in UTF-8: save it as UTF-8", e);
        }
    }

    private static final class Reader {

        private final Map<String, String> columns = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> words = new HashMap<>();
        private final Map<String, String> settings = new HashMap<>();

        void line(String line, int number) throws IOException {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IOException(
                        "Line %d of the mapping file is not \"field = column\": %s".formatted(number, line));
            }
            var key = parts.group("key").strip();
            var word = parts.group("word");
            var value = parts.group("value").strip();
            if (word != null) {
                checkField(key, number);
                words.computeIfAbsent(key, field -> new HashMap<>())
                        .put(word.strip().toLowerCase(Locale.ROOT), value);
            } else if (key.equals("separator") || key.equals("valueSeparator") || key.equals("charset")) {
                settings.put(key, value);
            } else {
                checkField(key, number);
                if (value.isEmpty()) {
                    throw new IOException("Line %d of the mapping file gives no column for %s".formatted(number, key));
                }
                if (columns.put(key, value) != null) {
                    throw new IOException("Line %d of the mapping file gives %s a second time".formatted(number, key));
                }
            }
        }

        private static void checkField(String key, int number) throws IOException {
            if (!SheetFields.all().contains(key)) {
                throw new IOException("Line %d of the mapping file names the unknown field \"%s\". The fields are: %s"
                        .formatted(number, key, String.join(", ", SheetFields.all())));
            }
        }

        SheetMapping mapping() throws IOException {
            return new SheetMapping(columns, words, separator(), valueSeparator(), charset());
        }

        private Optional<String> separator() throws IOException {
            var written = settings.get("separator");
            if (written == null) {
                return Optional.empty();
            }
            var separator = written.equalsIgnoreCase("tab") || written.equals("\\t") || written.isEmpty()
                    // A tabulator that stands as itself was stripped away with the blanks.
                    ? "\t"
                    : written;
            if (separator.length() != 1 || "\"\r\n".contains(separator)) {
                throw new IOException("The mapping file's separator should be one character or tab: " + written);
            }
            return Optional.of(separator);
        }

        private String valueSeparator() {
            var written = settings.getOrDefault("valueSeparator", "|");
            return written.isEmpty() ? "|" : written;
        }

        private Optional<Charset> charset() throws IOException {
            var written = settings.get("charset");
            try {
                return Optional.ofNullable(written).map(Charset::forName);
            } catch (IllegalArgumentException e) {
                throw new IOException("The mapping file names the unknown charset \"" + written + "\"", e);
            }
        }
    }
}
