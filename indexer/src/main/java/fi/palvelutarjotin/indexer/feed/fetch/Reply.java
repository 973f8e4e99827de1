package fi.palvelutarjotin.indexer.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** An answer and the turn in which it was given; both are let go unless a reader took the body over. */
final class Reply implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final HostGate.Turn turn;
    private boolean takenOver;

    Reply(HttpResponse<InputStream> response, HostGate.Turn turn) {
        this.response = response;
        this.turn = turn;
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    InputStream open(String from, long most) throws IOException {
        var body = OpenBody.of(response, from, most, turn);
        takenOver = true;
        return body;
    }

    @Override
    public void close() throws IOException {
        if (!takenOver) {
            response.body().close();
            turn.close();
        }
    }
}
