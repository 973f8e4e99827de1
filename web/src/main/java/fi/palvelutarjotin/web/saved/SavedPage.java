package fi.palvelutarjotin.web.saved;

import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing, and may ask for one press of a button.
 *
 * @param texts paragraphs
 * @param button what is to be done; null when nothing is
 * @param follow the form to ask again; null when it is not shown
 * @param links where to go on
 */
@Introspected
public record SavedPage(
        Frame frame,
        String title,
        List<String> texts,
        @Nullable Button button,
        @Nullable FollowView follow,
        List<Link> links) {

    public SavedPage {
        texts = List.copyOf(texts);
        links = List.copyOf(links);
    }

    /** A button, and where pressing it goes. */
    public record Button(String text, String action) {}

    /** Where to go on. */
    public record Link(String text, String address) {}
}
