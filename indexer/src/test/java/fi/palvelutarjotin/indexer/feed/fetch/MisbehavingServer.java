package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real server on a real socket that does what no server library would do: stalls, drips, breaks off, lies. Each path
 * has a script of {@link Answers}; the last one is given again and again. What has no script is answered
 * with 404, or as {@link #otherwise} says.
 */
public final class MisbehavingServer implements AutoCloseable {

    /** A question as it came over the wire; header names are in small letters. */
    public record Question(String method, String path, Map<String, String> headers) {}

    private final ServerSocket door;
    private final Map<String, Deque<Answers.Answer>> scripts = new ConcurrentHashMap<>();
    private volatile Answers.Answer otherwise = Answers.status(404);
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private final Thread welcomer;

    private MisbehavingServer(ServerSocket door) {
        this.door = door;
        this.welcomer = Thread.ofVirtual().start(this::welcome);
    }

    public static MisbehavingServer start() {
        try {
            return new MisbehavingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets what a path (with its query) answers, one after another. */
    public MisbehavingServer on(String path, Answers.Answer... answers) {
        scripts.put(path, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** Sets what every path without a script answers. */
    public MisbehavingServer otherwise(Answers.Answer answer) {
        otherwise = answer;
        return this;
    }

    /** The full address of a path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    /** All questions so far, in the order in which they came. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The paths of all questions so far. */
    public List<String> paths() {
        return questions.stream().map(Question::path).toList();
    }

    /** Waits until every client has let go of its connection. */
    public void awaitNoConnections() throws InterruptedException {
        while (!open.isEmpty()) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            welcomer.join(); // the door is shut only when nobody stands in it any more
        } catch (InterruptedException e) {
            throw Interruption.of("the server");
        }
        for (var socket : open) {
            socket.close();
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var first = in.readLine();
            if (first == null) {
                return;
            }
            var words = first.split(" ", -1);
            var headers = new TreeMap<String, String>();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                var colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            var question = new Question(words[0], words[1], Map.copyOf(headers));
            questions.add(question);
            next(question.path()).give(question, socket);
        } catch (IOException e) {
            // The client went away, which is what many of these answers are made for.
        } finally {
            open.remove(socket);
        }
    }

    private synchronized Answers.Answer next(String path) {
        var script = scripts.getOrDefault(path, new ArrayDeque<>(List.of(otherwise)));
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }
}
