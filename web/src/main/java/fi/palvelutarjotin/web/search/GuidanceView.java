package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.web.layout.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a search were understood, as the page says it above the hits. None of it is forced: each part leads
 * to the search without it.
 *
 * @param corrected the mended words; null when nothing was mended
 * @param asTyped the search for the words with their errors; null when nothing was mended
 * @param understood what was read out of the words
 * @param placeless whether something nearby was asked for, and nothing tells where that is
 * @param services what the services are called that help with the needs that were spoken of
 * @param understand the search with its words understood again; null when they are
 */
public record GuidanceView(
        @Nullable String corrected,
        @Nullable String asTyped,
        List<Thing> understood,
        boolean placeless,
        List<Service> services,
        @Nullable String understand) {

    public GuidanceView {
        understood = List.copyOf(understood);
        services = List.copyOf(services);
    }

    /** Whether there is anything to say. */
    public boolean says() {
        return corrected != null || !understood.isEmpty() || !services.isEmpty() || understand != null;
    }

    /**
     * What was understood, of one kind.
     *
     * @param label what it is: "Paikka: Tuusula"
     * @param without the search in which this kind of thing is not understood of the words
     * @param narrowed the search narrowed to it; null when it is that narrow, or when nothing narrows so
     * @param orders whether that search only brings forward what suits
     */
    public record Thing(
            String label, String without, @Nullable String narrowed, boolean orders) {}

    /** A service's name, and the search for it. */
    public record Service(Shown name, String address) {}
}
