package fi.palvelutarjotin.web.report;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.report.ListingReport;
import fi.palvelutarjotin.catalog.report.ReportKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.form.Choice;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.report.ReportForm.Fault;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the form's pages. */
@Singleton
final class ReportPages {

    private final WordsOf wordsOf;
    private final Frames frames;

    ReportPages(WordsOf wordsOf, Frames frames) {
        this.wordsOf = wordsOf;
        this.frames = frames;
    }

    static String address(Language language, Listing listing) {
        return Addresses.listing(language, listing.id().toString()) + "/report";
    }

    static String thanks(Language language, Listing listing) {
        return address(language, listing) + "/thanks";
    }

    ReportPage form(Listing listing, ReportForm form, @Nullable Fault fault, Language reader) {
        var words = wordsOf.language(reader);
        var title = fault == null ? words.text("report.title") : words.text("report.title.fault");
        return page(listing, form, fault, title, words, false);
    }

    ReportPage thanks(Listing listing, Language reader) {
        var words = wordsOf.language(reader);
        return page(listing, ReportForm.EMPTY, null, words.text("report.thanks"), words, true);
    }

    private ReportPage page(
            Listing listing, ReportForm form, @Nullable Fault fault, String title, Words words, boolean isThanks) {
        var reader = words.language();
        return new ReportPage(
                frames.of(reader, title, language -> isThanks ? thanks(language, listing) : address(language, listing)),
                Objects.requireNonNull(Shown.of(listing.content().name(), reader)),
                Addresses.listing(reader, listing.id().toString()),
                address(reader, listing),
                Arrays.stream(ReportKind.values())
                        .map(kind -> new Choice(
                                kind.code(),
                                words.text("report.kind." + kind.code()),
                                form.kind().filter(kind::equals).isPresent()))
                        .toList(),
                form.text(),
                ListingReport.LONGEST_TEXT,
                fault == null ? null : sentence(fault, words),
                fault == null ? null : fault.field());
    }

    private static String sentence(Fault fault, Words words) {
        return switch (fault) {
            case NO_KIND -> words.text("report.fault.noKind");
            case NO_TEXT -> words.text("report.fault.noText");
            case TOO_LONG -> words.text("report.fault.tooLong", ListingReport.LONGEST_TEXT);
            case IDENTITY_NUMBER -> words.text("report.fault.identityNumber");
            case TOO_MANY -> words.text("report.fault.tooMany");
        };
    }
}
