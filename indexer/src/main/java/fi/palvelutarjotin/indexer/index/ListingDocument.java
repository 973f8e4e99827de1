package fi.palvelutarjotin.indexer.index;

import static fi.palvelutarjotin.indexer.index.IndexSchema.Text;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.language.Form;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a listing into what Lucene keeps of it. */
@Singleton
public final class ListingDocument {

    /** Coming times are indexed so far ahead; the index is renewed long before they run out. */
    static final int TIMES_AHEAD = 60;

    /** The forms beside the base form, which each area of a listing has a field for. */
    private static final List<Form> OTHER_FORMS = List.of(Form.PARTS, Form.GRAM, Form.EXACT);

    private static final FieldType BASE_FORMS = withoutPositions(TextField.TYPE_NOT_STORED);
    private static final FieldType BASE_FORMS_AND_TEXT = withoutPositions(TextField.TYPE_STORED);

    private final Themes themes;
    private final TargetGroups targetGroups;
    private final Municipalities municipalities;
    private final FacetCatalogue facets;
    private final Cards cards;
    private final Clock clock;
    private final ConditionFields conditions;
    private final Map<Language, Collator> collators = collators();

    public ListingDocument(
            Themes themes,
            TargetGroups targetGroups,
            Municipalities municipalities,
            FacetCatalogue facets,
            Cards cards,
            Clock clock) {
        this.themes = themes;
        this.targetGroups = targetGroups;
        this.municipalities = municipalities;
        this.facets = facets;
        this.cards = cards;
        this.clock = clock;
        conditions = new ConditionFields(municipalities);
    }

    /** The whole document, ready for the writer. */
    public Document of(Listing listing) {
        var document = new Document();
        document.add(new StringField(IndexSchema.ID, listing.id().toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(IndexSchema.TIE, listing.id().getLeastSignificantBits()));
        document.add(cards.field(card(listing)));
        document.add(new LongField(IndexSchema.CREATED, listing.created().getEpochSecond(), Field.Store.NO));
        SignalFields.addTo(document, listing);
        addTexts(document, listing);
        addTimes(document, listing.content().schedule());
        var atHome = facets.place().localMunicipalities(listing);
        conditions.addTo(document, listing.content(), atHome, LocalDateTime.now(clock.withZone(Schedule.ZONE)));
        for (var code : atHome) {
            document.add(new StringField(IndexSchema.LOCAL, code, Field.Store.NO));
        }
        facets.addTo(document, listing);
        try {
            return (Document) facets.config().build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be built", e);
        }
    }

    /** Minutes of local time since 1970, the measure of {@link IndexSchema#STARTS}. */
    public static long minutes(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }

    private void addTexts(Document document, Listing listing) {
        forEachText(listing, (kind, text) -> add(document, kind, text));
        var names = listing.content().name();
        collators.forEach((language, collator) -> {
            var name = names.bestFor(language).orElseThrow().text();
            var key = new BytesRef(collator.getCollationKey(name).toByteArray());
            document.add(new SortedDocValuesField(IndexSchema.nameOrder(language), key));
        });
    }

    /** Gives every text by which a listing is found. */
    public void forEachText(Listing listing, BiConsumer<Text, LocalizedText> taker) {
        var content = listing.content();
        taker.accept(Text.NAME, content.name());
        taker.accept(Text.SUMMARY, content.summary());
        taker.accept(Text.DESCRIPTION, content.description());
        content.keywords().forEach(keyword -> taker.accept(Text.KEYWORDS, keyword));
        content.themes().forEach(code -> giveTheme(code, taker));
        content.targetGroups()
                .forEach(code ->
                        targetGroups.find(code).ifPresent(group -> taker.accept(Text.CLASSIFICATION, group.name())));
        if (listing.organisation() != null) {
            taker.accept(Text.ORGANISATION, listing.organisation().content().name());
        }
        facets.place()
                .localMunicipalities(listing)
                .forEach(code -> municipalities.find(code).ifPresent(place -> taker.accept(Text.PLACE, place.name())));
        content.places().forEach(place -> taker.accept(Text.PLACE, place.name()));
    }

    private void giveTheme(String code, BiConsumer<Text, LocalizedText> taker) {
        themes.find(code).ifPresent(theme -> {
            taker.accept(Text.CLASSIFICATION, theme.name());
            if (theme.parent() != null) {
                giveTheme(theme.parent(), taker);
            }
        });
    }

    private static void add(Document document, Text kind, LocalizedText text) {
        // Only the description is not in the card already.
        var type = kind == Text.DESCRIPTION ? BASE_FORMS_AND_TEXT : BASE_FORMS;
        text.texts().forEach((language, words) -> {
            document.add(new Field(kind.field(language), words, type));
            for (var form : OTHER_FORMS) {
                document.add(new Field(kind.area().field(form, language), words, BASE_FORMS));
                if (kind == Text.NAME)
                    document.add(new Field(IndexSchema.Area.REST.field(form, language), words, BASE_FORMS));
            }
        });
    }

    private void addTimes(Document document, Schedule schedule) {
        var until = schedule.lastDay().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
        document.add(new LongField(IndexSchema.UNTIL, until, Field.Store.NO));
        for (var time : schedule.upcoming(LocalDateTime.now(clock.withZone(Schedule.ZONE)), TIMES_AHEAD)) {
            document.add(new SortedNumericDocValuesField(IndexSchema.STARTS, minutes(time.starts())));
        }
    }

    /** How the cards of these documents are read. */
    Cards cards() {
        return cards;
    }

    /** What a hit of the listing shows. */
    public IndexedListing card(Listing listing) {
        var content = listing.content();
        var organisation = listing.organisation();
        return new IndexedListing(
                listing.id().toString(),
                content.kind(),
                content.name(),
                content.summary(),
                organisation == null
                        ? null
                        : new IndexedListing.IndexedOrganisation(
                                organisation.id().toString(),
                                organisation.content().name()),
                content.area(),
                facets.place().localMunicipalities(listing),
                content.themes(),
                content.targetGroups(),
                content.channels(),
                content.languages(),
                content.places(),
                content.schedule(),
                content.price().kind(),
                content.ages(),
                listing.sources().stream()
                        .map(source -> new IndexedListing.IndexedSource(source.source(), source.id()))
                        .toList());
    }

    private static Map<Language, Collator> collators() {
        var collators = new EnumMap<Language, Collator>(Language.class);
        for (var language : Language.values()) {
            collators.put(language, Collator.getInstance(language.locale()));
        }
        return collators;
    }

    /** No query asks where in a text a word stands. */
    private static FieldType withoutPositions(FieldType text) {
        var type = new FieldType(text);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
