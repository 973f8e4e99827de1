package fi.palvelutarjotin.web.testing;

import static fi.palvelutarjotin.catalog.testing.SampleListings.fi;

import fi.palvelutarjotin.catalog.contact.Contact;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.listing.Registration;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.testing.SampleListings;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site with a few listings that page tests speak of; one for all of them, and none of them may change it. */
public final class SampleSite {

    public static final String CHOIR = "Laulukuoro Sävel";
    public static final String GYM = "Kuntosali ikääntyneille";
    public static final String SIMILAR = "Gym för <äldre>";
    public static final String SWEDISH = "Stickkafé";
    public static final String HOSTILE = "<script>alert('nimi')</script> pahantahtoinen";
    public static final String WITHDRAWN = "Päättynyt kerho";
    public static final int MANY = 30;

    private static final class Started {
        static final TestSite SITE = start();
        static final String WITHDRAWN_ID = withdraw(SITE);
    }

    private SampleSite() {}

    public static TestSite get() {
        return Started.SITE;
    }

    /** The id of the listing with a name. */
    public static String idOf(String name) {
        return find(get(), name);
    }

    /** The id of a listing that its source no longer gives. */
    public static String withdrawnId() {
        return Started.WITHDRAWN_ID;
    }

    /** The answer that a person with a browser gets. */
    public static String page(String path) {
        return get().get(path, "Accept", "text/html").body();
    }

    private static TestSite start() {
        var site = TestSite.with(
                Stream.concat(kept(), Stream.of(record("withdrawn", WITHDRAWN))).toList());
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        return site;
    }

    private static String withdraw(TestSite site) {
        var id = find(site, WITHDRAWN);
        site.index().take(kept().toList());
        site.index().catchUp();
        return id;
    }

    private static String find(TestSite site, String name) {
        var request = new SearchRequest(name, Language.FI, Map.of(), SortOrder.RELEVANCE, 1, 20);
        return site.index().search(request).hits().stream()
                .map(hit -> hit.listing())
                .filter(listing -> listing.name().texts().containsValue(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Stream<FeedRecord> kept() {
        return Stream.concat(
                Stream.of(
                        SampleListings.accepted("choir", choir(), organiser()),
                        SampleListings.accepted("gym", exercise(Language.FI, GYM)),
                        SampleListings.accepted("similar", exercise(Language.SV, SIMILAR)),
                        SampleListings.accepted("swedish", swedish()),
                        SampleListings.accepted("hostile", hostile())),
                IntStream.range(0, MANY).mapToObj(number -> record("many" + number, "Kerho numero " + number)));
    }

    private static FeedRecord record(String id, String name) {
        return SampleListings.accepted(id, SampleListings.draft(name).content());
    }

    private static ListingContent choir() {
        var hall = new Place(
                fi("Seurojentalo"),
                fi("Hämeentie 1"),
                "04400",
                "JÄRVENPÄÄ",
                SampleListings.JARVENPAA,
                null,
                Set.of(AccessibilityFact.WHEELCHAIR));
        return ListingContent.draft(
                        ListingKind.ACTIVITY,
                        new LocalizedText(Map.of(Language.FI, CHOIR, Language.SV, "Sångkören Melodi")))
                .summary(fi("Lauletaan yhdessä."))
                .description(fi("Ei koelaulua.\n\nKahvit tauolla."))
                .area(AreaServed.municipalities(Set.of(SampleListings.JARVENPAA)))
                .places(List.of(hall))
                .channels(Set.of(Channel.PLACE))
                .price(new Price(Price.Kind.FREE, fi("Kahvi 1 €")))
                .ages(new Ages(18, null))
                .languages(Set.of("fi"))
                .registration(new Registration(Registration.Need.NOT_REQUIRED, LocalizedText.EMPTY, null, null))
                .contacts(List.of(
                        new Contact(Contact.Kind.PHONE, "+358 400000331", fi("Arkisin klo 9–15")),
                        new Contact(Contact.Kind.EMAIL, "kuoro@savel.example", LocalizedText.EMPTY)))
                .schedule(Schedule.weekly(
                        List.of(WeeklyTime.everyWeek(DayOfWeek.TUESDAY, LocalTime.of(17, 30), LocalTime.of(19, 0)))))
                .content();
    }

    private static ListingContent exercise(Language language, String name) {
        return ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(language, name))
                .themes(Set.of("exercise.group"))
                .area(AreaServed.municipalities(Set.of(SampleListings.TUUSULA)))
                .content();
    }

    private static OrganisationContent organiser() {
        return SampleListings.association("Sävel ry (esimerkki)", "0201256-6");
    }

    private static ListingContent swedish() {
        return ListingContent.draft(ListingKind.ACTIVITY, LocalizedText.of(Language.SV, SWEDISH))
                .description(LocalizedText.of(Language.SV, "Vi stickar och dricker kaffe."))
                .content();
    }

    private static ListingContent hostile() {
        return SampleListings.draft(HOSTILE)
                .summary(fi("<img src=x onerror=alert(1)> ja <b>lihavaa</b>"))
                .description(fi("\"><script>alert('kuvaus')</script>"))
                .registration(new Registration(
                        Registration.Need.REQUIRED, fi("<i>heti</i>"), "javascript:alert(1)", "a@b.example\"><script>"))
                .contacts(List.of(
                        new Contact(Contact.Kind.WEB, "https://x.example/\"><script>alert(2)</script>", fi("<u>"))))
                .content();
    }
}
