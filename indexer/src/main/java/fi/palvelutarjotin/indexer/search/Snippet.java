package fi.palvelutarjotin.indexer.search;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of text in which the words that were found are marked; plain text throughout, for the page to escape. */
public record Snippet(List<Part> parts) {

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** A stretch of text that is marked as a whole or not at all. */
    public record Part(String text, boolean marked) {}

    public static Snippet plain(String text) {
        return new Snippet(List.of(new Part(text, false)));
    }

    /** The text without its marks. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    public boolean isMarked() {
        return parts.stream().anyMatch(Part::marked);
    }
}
