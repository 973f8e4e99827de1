package fi.palvelutarjotin.web.tray;

import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.referral.RequestOffers;
import fi.palvelutarjotin.web.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a tray into its page. */
@Singleton
final class TrayPages {

    private final TrayListings listings;
    private final Labels labels;
    private final WordsOf wordsOf;
    private final Frames frames;
    private final SiteAddress site;
    private final RequestOffers offers;
    private final Clock clock;

    TrayPages(
            TrayListings listings,
            Labels labels,
            WordsOf wordsOf,
            Frames frames,
            SiteAddress site,
            RequestOffers offers,
            Clock clock) {
        this.listings = listings;
        this.labels = labels;
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.site = site;
        this.offers = offers;
        this.clock = clock;
    }

    TrayPage of(TrayRequest asked, HttpRequest<?> request, Language reader, Optional<SignedIn> who) {
        var words = wordsOf.language(reader);
        var read = asked.read();
        var contents = listings.of(read.tray());
        var tray = contents.tray();
        var ids = tray.lines().stream().map(TrayLine::listing).toList();
        var now = LocalDateTime.now(clock.withZone(Schedule.ZONE));
        var lines = new LineViews(labels, words, now, path -> site.forReader(request, path)).of(contents.filled());
        return new TrayPage(
                frames.of(reader, words.text("tray.title"), language -> TrayAddress.page(language, tray)),
                Addresses.tray(reader, ""),
                TrayCode.write(tray),
                count(tray, words),
                first(contents, now, words),
                asked.large(),
                lines,
                problems(read, contents, words),
                said(asked.said(), lines, words),
                own(read.tray(), tray, request, words),
                offers.ofAll(ids, reader, who).orElse(null),
                offers.tooMany(ids, reader, who).orElse(null),
                tray.isEmpty() ? null : take(tray, lines, asked.large(), hasTimes(contents, now), request, words));
    }

    private static String count(Tray tray, Words words) {
        return switch (tray.size()) {
            case 0 -> words.text("tray.count.none");
            case 1 -> words.text("tray.count.one");
            default -> words.text("tray.count.many", tray.size());
        };
    }

    private static @Nullable String first(TrayContents contents, LocalDateTime now, Words words) {
        record Coming(TrayContents.Filled filled, Occurrence time) {}
        return contents.filled().stream()
                .flatMap(filled ->
                        filled.listing().content().schedule().next(now).stream().map(time -> new Coming(filled, time)))
                .min(Comparator.comparing(coming -> coming.time().starts()))
                .map(coming -> words.text(
                        "tray.first",
                        Objects.requireNonNull(Shown.of(
                                        coming.filled().listing().content().name(), words.language()))
                                .text(),
                        new Times(words).once(coming.time())))
                .orElse(null);
    }

    private static boolean hasTimes(TrayContents contents, LocalDateTime now) {
        return contents.filled().stream()
                .anyMatch(filled ->
                        filled.listing().content().schedule().next(now).isPresent());
    }

    private static List<String> problems(TrayCode.ReadTray read, TrayContents contents, Words words) {
        var problems = new ArrayList<String>();
        if (read.unreadable() > 0) {
            problems.add(words.text("tray.problem.unreadable"));
        }
        if (read.tooMany() > 0) {
            problems.add(words.text("tray.problem.tooMany", Tray.MOST_LINES));
        }
        if (contents.gone() == 1) {
            problems.add(words.text("tray.problem.gone.one"));
        }
        if (contents.gone() > 1) {
            problems.add(words.text("tray.problem.gone.many", contents.gone()));
        }
        return problems;
    }

    private static @Nullable String said(@Nullable Said said, List<TrayPage.Line> lines, Words words) {
        return switch (said) {
            case ADDED ->
                lines.isEmpty()
                        ? null
                        : words.text("tray.said.added", lines.getLast().name().text());
            case THERE -> words.text("tray.said.there");
            case FULL -> words.text("tray.said.full", Tray.MOST_LINES);
            case APPLIED -> words.text("tray.said.applied");
            case KEPT -> words.text("tray.said.kept");
            case REMOVED -> lines.isEmpty() ? words.text("tray.said.emptied") : words.text("tray.said.removed");
            case null -> null;
        };
    }

    /** The tray that the browser keeps may hold what is gone, too: the two are compared as they were written. */
    private static TrayPage.Own own(Tray asked, Tray shown, HttpRequest<?> request, Words words) {
        var own = TrayCookie.tray(request);
        var before = TrayCookie.before(request);
        var kept = own.equals(asked) || own.equals(shown);
        return new TrayPage.Own(
                kept,
                kept || own.isEmpty() ? null : TrayAddress.page(words.language(), own),
                kept || own.isEmpty() ? null : words.text("tray.own.other", own.size()),
                kept && !before.isEmpty() ? TrayCode.write(before) : null);
    }

    private TrayPage.Take take(
            Tray tray, List<TrayPage.Line> lines, boolean large, boolean times, HttpRequest<?> request, Words words) {
        var reader = words.language();
        var link = site.forReader(request, TrayAddress.page(reader, tray));
        var messages = new Messages(words);
        return new TrayPage.Take(
                link,
                TrayPage.Code.of(link),
                TrayAddress.paper(reader, tray),
                TrayAddress.largePaper(reader, tray),
                large ? TrayAddress.page(reader, tray) : TrayAddress.largePage(reader, tray),
                times ? TrayAddress.calendar(reader, tray) : null,
                messages.mail(lines, link),
                messages.text(link));
    }
}
