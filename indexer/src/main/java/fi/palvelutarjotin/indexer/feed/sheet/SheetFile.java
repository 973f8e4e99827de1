package fi.palvelutarjotin.indexer.feed.sheet;

import fi.palvelutarjotin.indexer.feed.Notices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A copy of a sheet, because its character set can only be told from all of it: Excel writes UTF-8 or windows-1252 as it
 * pleases, and a wrong guess spoils every ä and ö.
 */
final class SheetFile implements AutoCloseable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path copy;
    private final Optional<IOException> brokenOff;
    private Charset charset = StandardCharsets.UTF_8;
    private int mark;

    private SheetFile(Path copy, Optional<IOException> brokenOff) {
        this.copy = copy;
        this.brokenOff = brokenOff;
    }

    /**
     * Copies the sheet and finds its character set.
     *
     * @param declared what the mapping file says; a byte order mark is believed more
     * @throws IOException when the sheet is not in the declared character set
     */
    static SheetFile copy(InputStream sheet, Optional<Charset> declared, Notices notices) throws IOException {
        var file = copied(sheet);
        try {
            file.findCharset(declared, notices);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    Reader open() throws IOException {
        var stream = Files.newInputStream(copy);
        stream.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(stream, charset), 1 << 16);
    }

    /** What ended the copying before the sheet's end. */
    Optional<IOException> brokenOff() {
        return brokenOff;
    }

    /** Whether the last row ends as a row should; a sheet that was cut off ends anywhere. */
    boolean endsWithARow() throws IOException {
        try (var channel = Files.newByteChannel(copy)) {
            channel.position(Math.max(0, channel.size() - 2));
            var end = ByteBuffer.allocate(2);
            channel.read(end);
            return charset.decode(end.flip()).toString().matches("(?s).*[\\r\\n]");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }

    private static SheetFile copied(InputStream sheet) throws IOException {
        var copy = Files.createTempFile("sheet", ".csv");
        try (sheet;
                var out = Files.newOutputStream(copy)) {
            var buffer = new byte[1 << 16];
            for (var read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
                out.write(buffer, 0, read);
            }
            return new SheetFile(copy, Optional.empty());
        } catch (IOException e) {
            return new SheetFile(copy, Optional.of(e));
        }
    }

    private void findCharset(Optional<Charset> declared, Notices notices) throws IOException {
        if (readMark()) {
            return;
        }
        var fault = firstByteThatIsNotUtf8();
        if (declared.isPresent()) {
            charset = declared.get();
            if (charset.equals(StandardCharsets.UTF_8) && fault.isPresent()) {
                throw new IOException(
                        ("The file is not in UTF-8, although the mapping file says so: the first fault is at"
                                        + " byte %,d. Save the file as UTF-8, or change charset in the mapping file")
                                .formatted(fault.get()));
            }
        } else if (fault.isPresent()) {
            charset = WINDOWS;
            notices.unknownCode("charset", "read as windows-1252, since byte " + fault.get() + " is not UTF-8");
        }
    }

    private boolean readMark() throws IOException {
        try (var stream = Files.newInputStream(copy)) {
            var start = stream.readNBytes(3);
            if (start.length == 3
                    && (start[0] & 0xff) == 0xef
                    && (start[1] & 0xff) == 0xbb
                    && (start[2] & 0xff) == 0xbf) {
                mark = 3;
            } else if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
                mark = 2;
                charset = StandardCharsets.UTF_16LE;
            } else if (start.length >= 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
                mark = 2;
                charset = StandardCharsets.UTF_16BE;
            }
            return mark > 0;
        }
    }

    /** The place of the first fault; a letter cut in two at the very end is a cut file, not a fault. */
    private Optional<Long> firstByteThatIsNotUtf8() throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 16);
        var letters = CharBuffer.allocate(1 << 16);
        var before = 0L;
        try (var channel = Files.newByteChannel(copy)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                var result = decoder.decode(bytes, letters.clear(), false);
                if (result.isError()) {
                    return Optional.of(before + bytes.position());
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return Optional.empty();
    }
}
