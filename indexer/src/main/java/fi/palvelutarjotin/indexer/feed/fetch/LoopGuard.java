package fi.palvelutarjotin.indexer.feed.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Ends a reading that would never end by itself: a list whose next page is an earlier one, a server that gives the same
 * page under ever new addresses, or pages without end. One guard for one reading of one feed.
 */
public final class LoopGuard {

    /** More pages than any catalogue of this country fills. */
    public static final int MOST_PAGES = 10_000;

    private final int mostPages;
    private final Set<URI> addresses = new HashSet<>();
    private final Set<UUID> contents = new HashSet<>();

    public LoopGuard() {
        this(MOST_PAGES);
    }

    public LoopGuard(int mostPages) {
        this.mostPages = mostPages;
    }

    /**
     * Notes that a page is about to be read.
     *
     * @throws IOException when it was read before, or when there have been too many
     */
    public void page(URI address) throws IOException {
        if (!addresses.add(withoutFragment(address))) {
            throw FetchFailed.because("The pages of the feed go round in a circle: %s comes for the second time."
                    .formatted(PrintableAddress.of(address)));
        }
        if (addresses.size() > mostPages) {
            throw FetchFailed.because("The feed has more than %,d pages; the last one was %s. It seems to have no end."
                    .formatted(mostPages, PrintableAddress.of(address)));
        }
    }

    /**
     * Notes what a page held.
     *
     * @param fingerprint the page's text, or what stands for it, such as the ids of its records in their order; only a
     *     digest of it is kept
     * @throws IOException when an earlier page held the same
     */
    public void content(URI address, String fingerprint) throws IOException {
        if (!contents.add(UUID.nameUUIDFromBytes(fingerprint.getBytes(UTF_8)))) {
            throw FetchFailed.because("The feed gives the same page again: %s holds what an earlier page held."
                    .formatted(PrintableAddress.of(address)));
        }
    }

    private static URI withoutFragment(URI address) {
        var text = address.normalize().toString();
        return address.getRawFragment() == null ? URI.create(text) : URI.create(text.substring(0, text.indexOf('#')));
    }
}
