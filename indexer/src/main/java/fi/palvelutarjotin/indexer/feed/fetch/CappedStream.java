package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception when more comes than anybody should send. */
final class CappedStream extends InputStream {

    private final InputStream in;
    private final String from;
    private final long most;
    private long taken;

    CappedStream(InputStream in, String from, long most) {
        this.in = in;
        this.from = from;
        this.most = most;
    }

    static FetchFailed tooLong(String from, long most) {
        return FetchFailed.because(
                "%s sends more than %s, which is the most that is read at once.".formatted(from, Spoken.size(most)));
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = in.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void count(long bytes) throws FetchFailed {
        taken += bytes;
        if (taken > most) {
            throw tooLong(from, most);
        }
    }
}
