package fi.palvelutarjotin.web.tray;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Listings in the order in which somebody put them together; each of them once. */
record Tray(List<TrayLine> lines) {

    /** More than anybody takes along, and few enough for an address that fits a text message and a QR code. */
    static final int MOST_LINES = 20;

    static final Tray EMPTY = new Tray(List.of());

    Tray {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " listings on a tray");
        }
        if (lines.stream().map(TrayLine::listing).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("a listing twice on a tray");
        }
        lines = List.copyOf(lines);
    }

    int size() {
        return lines.size();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return size() == MOST_LINES;
    }

    boolean has(UUID listing) {
        return lines.stream().anyMatch(line -> line.listing().equals(listing));
    }

    /** The tray with a listing at its end; the same tray when it is there already, or when there is no room. */
    Tray with(UUID listing) {
        if (has(listing) || isFull()) {
            return this;
        }
        var more = new ArrayList<>(lines);
        more.add(TrayLine.of(listing));
        return new Tray(more);
    }

    /** The tray without its line at a place; the same tray when there is no such place. */
    Tray without(int place) {
        return isPlace(place) ? keeping(line -> line != lines.get(place)) : this;
    }

    /** The tray with two neighbouring lines exchanged; the same tray when one of the places is not there. */
    Tray exchanged(int place, int other) {
        if (!isPlace(place) || !isPlace(other)) {
            return this;
        }
        var moved = new ArrayList<>(lines);
        Collections.swap(moved, place, other);
        return new Tray(moved);
    }

    Tray keeping(Predicate<TrayLine> kept) {
        return new Tray(lines.stream().filter(kept).collect(Collectors.toList()));
    }

    private boolean isPlace(int place) {
        return place >= 0 && place < size();
    }
}
