package fi.palvelutarjotin.web.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A font for the PDF, read without its ligatures: the PDF's maker puts the one glyph for "ft" in the place of two letters
 * and does not say which letters it stands for, so that a screen reader says "uppgierna" for "uppgifterna".
 */
final class PaperFont {

    /** Where a TrueType file lists its tables, and how long each entry of that list is (OpenType 1.9, "font file"). */
    private static final int TABLES_AT = 12;

    private static final int TABLE_ENTRY = 16;
    private static final int NUMBER_OF_TABLES_AT = 4;
    private static final int SUBSTITUTIONS =
            ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int UNKNOWN =
            ByteBuffer.wrap("gsub".getBytes(StandardCharsets.US_ASCII)).getInt();

    private final byte[] font;

    private PaperFont(byte[] font) {
        this.font = font;
    }

    static PaperFont read(String resource) {
        try (var stream =
                Objects.requireNonNull(PaperFont.class.getClassLoader().getResourceAsStream(resource), resource)) {
            var font = ByteBuffer.wrap(stream.readAllBytes());
            var tables = font.getShort(NUMBER_OF_TABLES_AT);
            for (var entry = TABLES_AT; entry < TABLES_AT + tables * TABLE_ENTRY; entry += TABLE_ENTRY) {
                if (font.getInt(entry) == SUBSTITUTIONS) {
                    font.putInt(entry, UNKNOWN);
                }
            }
            return new PaperFont(font.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream stream() {
        return new ByteArrayInputStream(font);
    }
}
