package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What {@link MisbehavingServer} can answer, from well-behaved to hostile. */
public final class Answers {

    /** Writes an answer; the connection is closed after it. */
    @FunctionalInterface
    public interface Answer {
        void give(Question question, Socket socket) throws IOException;
    }

    private static final int MANY = 16 * 1024;

    private Answers() {}

    // --- as it should be

    public static Answer ok(String body) {
        return status(200, body);
    }

    /** An answer with a body and further header lines, each as {@code "Name: value"}. */
    public static Answer status(int status, String body, String... headers) {
        return raw(head(status, "Content-Length: " + body.getBytes(UTF_8).length, headers) + body);
    }

    public static Answer status(int status) {
        return status(status, "");
    }

    public static Answer redirect(String location) {
        return status(302, "", "Location: " + location);
    }

    public static Answer gzipped(String body) {
        var packed = gzip(body.getBytes(UTF_8));
        return bytes(head(200, "Content-Length: " + packed.length, "Content-Encoding: gzip"), packed);
    }

    /** 304 to those who show the tag, the body to others. */
    public static Answer unlessMatches(String etag, String body) {
        return (question, socket) -> {
            var known = etag.equals(question.headers().get("if-none-match"));
            var answer = known ? status(304, "", "ETag: " + etag) : status(200, body, "ETag: " + etag);
            answer.give(question, socket);
        };
    }

    // --- silence

    /** Takes the question and says nothing. */
    public static Answer stallBeforeHeaders() {
        return (question, socket) -> awaitEnd(socket);
    }

    /** Begins a body and then says nothing more. */
    public static Answer stallAfter(String start) {
        return (question, socket) -> {
            write(socket, head(200, "Content-Length: 10000") + start);
            awaitEnd(socket);
        };
    }

    /** One byte now and then, for ever. */
    public static Answer drip() {
        return (question, socket) -> {
            write(socket, head(200, "Content-Length: 10000"));
            while (true) {
                write(socket, ".");
                pauseBriefly();
            }
        };
    }

    // --- broken

    /** Promises more than it sends. */
    public static Answer cutOff(String body) {
        return raw(head(200, "Content-Length: " + (body.getBytes(UTF_8).length + 100)) + body);
    }

    /** Promises less than it sends. */
    public static Answer longerThanPromised(String body, int promised) {
        return raw(head(200, "Content-Length: " + promised) + body);
    }

    /** Breaks off in the middle of a chunk. */
    public static Answer cutOffChunk(String body) {
        return raw(head(200, "Transfer-Encoding: chunked") + "fff\r\n" + body);
    }

    /** Breaks off in the middle of a packed body that nobody said the length of. */
    public static Answer cutOffGzip(String body) {
        var packed = gzip(body.getBytes(UTF_8));
        return bytes(head(200, "Content-Encoding: gzip"), Arrays.copyOf(packed, packed.length / 2));
    }

    /** Says that it is packed and is not. */
    public static Answer gzipInNameOnly(String body) {
        return status(200, body, "Content-Encoding: gzip");
    }

    /** Closes the door without a word. */
    public static Answer hangUp() {
        return raw("");
    }

    /** Anything, byte by byte; for status lines that are none. */
    public static Answer raw(String all) {
        return (question, socket) -> write(socket, all);
    }

    // --- too much

    public static Answer endless() {
        return endless(200, "Content-Type: application/json");
    }

    public static Answer endless(int status, String header) {
        return (question, socket) -> {
            write(socket, head(status, header));
            while (true) {
                write(socket, "x".repeat(MANY));
            }
        };
    }

    /** A small packed body that unpacks to a very large one. */
    public static Answer gzipBomb(int unpackedBytes) {
        var packed = gzip(new byte[unpackedBytes]);
        return bytes(head(200, "Content-Length: " + packed.length, "Content-Encoding: gzip"), packed);
    }

    /** A packed stream that goes on for ever and holds nothing. */
    public static Answer endlessGzipOfNothing() {
        return (question, socket) -> {
            var out = socket.getOutputStream();
            out.write(head(200, "Content-Encoding: gzip").getBytes(ISO_8859_1));
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
            var emptyBlocks = new byte[5 * 1000];
            for (var i = 0; i < emptyBlocks.length; i += 5) {
                emptyBlocks[i + 3] = (byte) 0xff;
                emptyBlocks[i + 4] = (byte) 0xff;
            }
            while (true) {
                out.write(emptyBlocks);
            }
        };
    }

    private static Answer bytes(String head, byte[] body) {
        return (question, socket) -> {
            write(socket, head);
            socket.getOutputStream().write(body);
        };
    }

    private static String head(int status, String header, String... more) {
        var lines = new StringBuilder("HTTP/1.1 %d Said so\r\nConnection: close\r\n%s\r\n".formatted(status, header));
        for (var line : more) {
            lines.append(line).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** Waits until the client gives up, however long it takes. */
    private static void awaitEnd(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // what it still says is of no interest
        }
    }

    private static void pauseBriefly() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw Interruption.of("a drip");
        }
    }
}
