package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * What a caller reads: unpacked, limited, with faults told as sentences. The host's turn is given back at the end of
 * the body, at its first fault or when it is closed, whichever comes first.
 */
final class OpenBody extends InputStream {

    private final InputStream in;
    private final String from;
    private final HostGate.Turn turn;

    private OpenBody(InputStream in, String from, HostGate.Turn turn) {
        this.in = in;
        this.from = from;
        this.turn = turn;
    }

    static OpenBody of(HttpResponse<InputStream> response, String from, long most, HostGate.Turn turn)
            throws IOException {
        var declared = response.headers().firstValueAsLong("Content-Length").orElse(0);
        if (declared > most) {
            throw CappedStream.tooLong(from, most);
        }
        // Capped before unpacking too: a packed stream can go on for ever without a single byte in it.
        var raw = new CappedStream(response.body(), from, most);
        return new OpenBody(unpacked(response, raw, from, most), from, turn);
    }

    private static InputStream unpacked(HttpResponse<?> response, InputStream raw, String from, long most)
            throws IOException {
        var packing = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> {
                try {
                    yield new CappedStream(new GZIPInputStream(raw), from, most);
                } catch (IOException e) {
                    throw told(e, from);
                }
            }
            default ->
                throw FetchFailed.because(
                        "%s packs its answer as “%s”, which was not asked for.".formatted(from, packing));
        };
    }

    @Override
    public int read() throws IOException {
        try {
            return ended(in.read());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return ended(in.read(into, offset, length));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            turn.close();
        }
    }

    private int ended(int read) {
        if (read < 0) {
            turn.close();
        }
        return read;
    }

    private IOException broken(IOException fault) throws IOException {
        close();
        return told(fault, from);
    }

    private static IOException told(IOException fault, String from) {
        return fault instanceof FetchFailed || fault instanceof InterruptedIOException
                ? fault
                : FetchFailed.because(
                        "%s sent an answer that cannot be unpacked; it may have broken off.".formatted(from), fault);
    }
}
