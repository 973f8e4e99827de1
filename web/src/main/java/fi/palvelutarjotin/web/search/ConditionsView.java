package fi.palvelutarjotin.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on the page.
 *
 * @param openWhen whether the part about time is unfolded: something in it is asked; the others alike
 * @param spans today, this week, the weekend
 * @param from as the field holds it, ISO 8601; null for none
 * @param today the first day that can be chosen
 * @param last the last day that can be chosen
 * @param near the municipality's name, or a point; null for none
 * @param withins kilometres
 * @param organisation id of the one whose listings are asked for; null for all
 */
public record ConditionsView(
        boolean openWhen,
        List<Option> spans,
        List<Option> weekdays,
        List<Option> parts,
        @Nullable String from,
        @Nullable String to,
        String today,
        String last,
        boolean openNear,
        @Nullable String near,
        List<Option> withins,
        boolean openAge,
        @Nullable Integer age,
        boolean openAccess,
        List<Option> profiles,
        @Nullable String organisation) {

    public ConditionsView {
        spans = List.copyOf(spans);
        weekdays = List.copyOf(weekdays);
        parts = List.copyOf(parts);
        withins = List.copyOf(withins);
        profiles = List.copyOf(profiles);
    }

    /** Something that can be chosen. */
    public record Option(String code, String label, boolean chosen) {}
}
