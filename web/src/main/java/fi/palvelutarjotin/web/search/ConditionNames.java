package fi.palvelutarjotin.web.search;

import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.Near;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;

/** What conditions are called. */
final class ConditionNames {

    private final Labels labels;
    private final Words words;
    private final Times times;

    ConditionNames(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
        times = new Times(words);
    }

    String of(DaySpan span) {
        return words.text("when." + span.code());
    }

    String of(DayPart part) {
        return words.text("partOfDay." + part.code());
    }

    String of(AccessProfile profile) {
        return words.text("accessProfile." + profile.code());
    }

    /** The days asked for; there is a first or a last one. */
    String days(When when) {
        var from = when.from();
        var to = when.to();
        if (from != null && to != null) {
            return words.text("listing.season.between", times.date(from), times.date(to));
        }
        return from != null
                ? words.text("listing.season.from", times.date(from))
                : words.text("listing.season.until", to == null ? "" : times.date(to));
    }

    String of(Near near) {
        var municipality = near.municipality();
        var place =
                municipality == null ? words.text("condition.near.point") : labels.municipality(municipality, words);
        return near.within() == null
                ? words.text("condition.near.chip", place)
                : words.text("condition.near.withinChip", near.within(), place);
    }

    /** What the field holds: a name that leads back to the municipality, or the point as it is read. */
    String field(Near near) {
        var municipality = near.municipality();
        return municipality == null
                ? near.centre().latitude() + "," + near.centre().longitude()
                : labels.municipality(municipality, words);
    }
}
