package fi.palvelutarjotin.indexer.index;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;

/** Writes what says nothing of the matter, but has a say in the order: how much is told, how lately, and by whom. */
final class SignalFields {

    /** Lucene refuses very long values, and nobody types so long a name. */
    private static final int LONGEST_NAME_CHARACTERS = 300;

    private static final double HUNDRED = 100;

    private SignalFields() {}

    static void addTo(Document document, Listing listing) {
        var completeness = Math.round(HUNDRED * Completeness.of(listing));
        document.add(new NumericDocValuesField(IndexSchema.COMPLETENESS, completeness));
        document.add(new NumericDocValuesField(
                IndexSchema.VOUCHED, vouchedUntil(listing).toEpochDay()));
        var organisation = listing.organisation();
        if (organisation != null) {
            var id = new BytesRef(organisation.id().toString());
            document.add(new SortedDocValuesField(IndexSchema.ORGANISATION, id));
            organisation.content().name().texts().values().stream()
                    .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME_CHARACTERS)))
                    .distinct()
                    .forEach(name -> document.add(
                            new SortedSetDocValuesField(IndexSchema.ORGANISATION_NAMES, new BytesRef(name))));
        }
    }

    /** What has a day still to come is current until then, however long ago it was told. */
    static LocalDate vouchedUntil(Listing listing) {
        var confirmed = listing.confirmed().atZone(Schedule.ZONE).toLocalDate();
        var days = listing.content().schedule().dates().stream().map(Occurrence::lastDay);
        return Stream.concat(Stream.of(confirmed), days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
