package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes in, read with patience that ends. The JDK's own stream waits for ever for the next byte; here the
 * reader itself waits for each piece no longer than the idle limit, and for all pieces together no longer than the
 * total; it is then closed by whoever opened it. At most two pieces (about 16 kB each) are held, so a slow reader slows the server down and not our memory.
 */
final class ArrivingBody extends InputStream implements BodySubscriber<InputStream> {

    private sealed interface Arrival {
        record Bytes(List<ByteBuffer> buffers) implements Arrival {}

        record End() implements Arrival {}

        record Broken(Throwable cause) implements Arrival {}
    }

    private final String from;
    private final Duration idle;
    private final Duration total;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();

    private Duration waited = Duration.ZERO;
    private boolean ended;
    private volatile boolean closed;
    private volatile @Nullable Subscription subscription;

    ArrivingBody(String from, FetchLimits limits) {
        this.from = from;
        this.idle = limits.idle();
        this.total = limits.total();
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Arrival.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        arrivals.add(new Arrival.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End());
    }

    @Override
    public int read() throws IOException {
        return hasNext() ? pieces.getFirst().get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasNext()) {
            return -1;
        }
        var piece = pieces.getFirst();
        var taken = Math.min(length, piece.remaining());
        piece.get(into, offset, taken);
        return taken;
    }

    @Override
    public int available() {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public void close() {
        closed = true;
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    private boolean hasNext() throws IOException {
        if (closed) {
            throw new IOException("The answer was closed before it was read");
        }
        while (!ended) {
            while (!pieces.isEmpty() && !pieces.getFirst().hasRemaining()) {
                pieces.removeFirst();
            }
            if (!pieces.isEmpty()) {
                return true;
            }
            take(await());
        }
        return false;
    }

    private void take(Arrival arrival) throws FetchFailed {
        switch (arrival) {
            case Arrival.Bytes bytes -> {
                pieces.addAll(bytes.buffers());
                var open = subscription;
                if (open != null) {
                    open.request(1);
                }
            }
            case Arrival.End end -> ended = true;
            case Arrival.Broken broken ->
                throw FetchFailed.because("%s broke off in the middle of its answer.".formatted(from), broken.cause());
        }
    }

    private Arrival await() throws IOException {
        var left = total.minus(waited);
        var patience = left.compareTo(idle) < 0 ? left : idle;
        var start = System.nanoTime();
        try {
            var arrival = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            waited = waited.plusNanos(System.nanoTime() - start);
            if (arrival != null) {
                return arrival;
            }
        } catch (InterruptedException e) {
            throw Interruption.of(from);
        }
        throw FetchFailed.because(
                waited.compareTo(total) < 0
                        ? "%s stopped in the middle of its answer; nothing came for %s."
                                .formatted(from, Spoken.duration(idle))
                        : "%s answers too slowly; its answer was not complete after %s of waiting."
                                .formatted(from, Spoken.duration(total)));
    }
}
