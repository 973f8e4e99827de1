package fi.palvelutarjotin.indexer.feed.run;

import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.indexer.feed.fetch.Answers;
import fi.palvelutarjotin.indexer.feed.fetch.Answers.Answer;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer.Question;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A feed on the web, three records to a page, in the manner of one real API. */
abstract class FeedSite {

    static final int PAGE = 3;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final MisbehavingServer server;
    private final Source source;

    /** What it has, in its order. */
    final List<Integer> numbers =
            new ArrayList<>(IntStream.rangeClosed(1, 3 * PAGE).boxed().toList());

    /** What it had; for those that tell of it. */
    final List<Integer> gone = new ArrayList<>();

    /** What stands in every name. */
    String word = "Jumppa";

    FeedSite(MisbehavingServer server, String format, String path) {
        this.server = server;
        source = new Source(
                format + "-" + NUMBER.incrementAndGet(), format, server.at(path).toString(), null, 10);
        server.otherwise(this::answer);
    }

    /** The address of a page of a whole reading, from 1. */
    abstract String page(int number);

    /** What stands under an address. */
    abstract String body(String path);

    abstract String id(int number);

    Source source() {
        return source;
    }

    List<String> ids() {
        return numbers.stream().map(this::id).toList();
    }

    void remove(int number) {
        numbers.remove(Integer.valueOf(number));
        gone.add(number);
    }

    void answer(Question question, Socket socket) throws IOException {
        Answers.ok(body(question.path())).give(question, socket);
    }

    /** The first half of a page, cut in the middle of a word. */
    String half(int page) {
        var body = body(page(page));
        return body.substring(0, body.length() * 2 / 3);
    }

    Answer asItShould() {
        return this::answer;
    }

    final String name(int number) {
        return word + " " + number;
    }

    final List<Integer> onPage(int page) {
        return numbers.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    }

    final int pages() {
        return Math.ceilDiv(numbers.size(), PAGE);
    }

    final String list(List<Integer> some, IntFunction<String> item) {
        return some.stream().map(item::apply).collect(Collectors.joining(",", "[", "]"));
    }

    /** The number after a word of the address. */
    static int numberAfter(String word, String path) {
        return Integer.parseInt(path.replaceFirst(".*" + word, "").replaceFirst("\\D.*", ""));
    }
}
