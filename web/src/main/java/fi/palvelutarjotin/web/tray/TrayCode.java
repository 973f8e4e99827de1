package fi.palvelutarjotin.web.tray;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tray as it stands in addresses and in the cookie: lines parted by full stops, each the listing's id in 22 letters of
 * base64url (RFC 4648, section 5), and behind it a letter for the reason and one for the next step when either is
 * chosen. Twenty lines are less than 500 letters, none of which an address must escape.
 */
final class TrayCode {

    private static final int ID_LETTERS = 22;
    private static final char NOT_CHOSEN = '0';
    /** A code that is longer has been tampered with; what is behind is not even looked at. */
    private static final int LONGEST = 4 * Tray.MOST_LINES * (ID_LETTERS + 3);

    private TrayCode() {}

    /** The one code of a tray; empty of an empty one. */
    static String write(Tray tray) {
        return tray.lines().stream().map(TrayCode::write).collect(Collectors.joining("."));
    }

    /** Reads any text. Lines that cannot be read, and those beyond the most that a tray holds, are left out and counted. */
    static ReadTray read(String code) {
        var lines = new ArrayList<TrayLine>();
        var seen = new HashSet<UUID>();
        var unreadable = code.length() > LONGEST ? 1 : 0;
        var tooMany = 0;
        for (var part : code.substring(0, Math.min(code.length(), LONGEST)).split("\\.")) {
            var line = line(part);
            if (line.isEmpty()) {
                unreadable += part.isEmpty() ? 0 : 1;
            } else if (seen.add(line.get().listing())) {
                if (lines.size() < Tray.MOST_LINES) {
                    lines.add(line.get());
                } else {
                    tooMany++;
                }
            }
        }
        return new ReadTray(new Tray(lines), unreadable, tooMany);
    }

    private static String write(TrayLine line) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(line.listing().getMostSignificantBits())
                .putLong(line.listing().getLeastSignificantBits());
        var letters = Base64.getUrlEncoder().withoutPadding().encodeToString(id.array());
        return line.reason() == null && line.step() == null
                ? letters
                : letters
                        + (line.reason() == null ? NOT_CHOSEN : line.reason().letter())
                        + (line.step() == null ? NOT_CHOSEN : line.step().letter());
    }

    /** A reason or a step that is not known does not cost the reader the listing: it counts as not chosen. */
    private static Optional<TrayLine> line(String part) {
        if (part.length() != ID_LETTERS && part.length() != ID_LETTERS + 2) {
            return Optional.empty();
        }
        var listing = id(part.substring(0, ID_LETTERS));
        if (listing == null) {
            return Optional.empty();
        }
        return Optional.of(
                part.length() == ID_LETTERS
                        ? TrayLine.of(listing)
                        : new TrayLine(
                                listing,
                                Reason.find(part.charAt(ID_LETTERS)).orElse(null),
                                NextStep.find(part.charAt(ID_LETTERS + 1)).orElse(null)));
    }

    private static @Nullable UUID id(String letters) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(letters));
            var id = new UUID(bytes.getLong(), bytes.getLong());
            // The last letter has bits to spare: of the texts that decode to an id, one only is its code.
            return write(TrayLine.of(id)).equals(letters) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * What a code says.
     *
     * @param unreadable how many lines could not be read
     * @param tooMany how many more there were than a tray holds
     */
    record ReadTray(Tray tray, int unreadable, int tooMany) {}
}
