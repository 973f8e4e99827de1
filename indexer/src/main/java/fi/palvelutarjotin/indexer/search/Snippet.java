package fi.palvelutarjotin.indexer.search;

import java.util.List;

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

    public boolean isMarked() {
        return parts.stream().anyMatch(Part::marked);
    }
}
