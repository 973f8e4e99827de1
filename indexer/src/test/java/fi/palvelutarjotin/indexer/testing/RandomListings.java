package fi.palvelutarjotin.indexer.testing;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Ages;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.schedule.Occurrence;
import fi.palvelutarjotin.catalog.schedule.Schedule;
import fi.palvelutarjotin.catalog.schedule.WeeklyTime;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.SourceListing;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Listings in every combination that the facets can meet; the same seed gives the same ones. */
public final class RandomListings {

    public static final List<String> MUNICIPALITIES =
            List.of("858", "186", "106", "505", "179", "410", "091", "478", "035", "890");
    public static final List<String> COUNTIES = List.of("02", "15", "90", "91", "21");
    public static final List<String> WORDS =
            List.of("jumppa", "kuoro", "ystävä", "ruoka", "kahvila", "neuvonta", "uinti", "ryhmä");
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en", "ru", "fse");

    private final Random random;
    private final List<String> themes =
            new Themes().all().stream().map(theme -> theme.code()).limit(24).toList();
    private final List<String> groups = new TargetGroups()
            .all().stream().map(group -> group.code()).limit(8).toList();

    public RandomListings(long seed) {
        random = new Random(seed);
    }

    public List<FeedRecord> records(int count) {
        return IntStream.range(0, count).mapToObj(this::record).toList();
    }

    private FeedRecord record(int number) {
        var name = one(WORDS) + " " + one(WORDS) + " " + number;
        var content = ListingContent.draft(
                        one(List.of(ListingKind.values())), LocalizedText.of(one(List.of(Language.values())), name))
                .description(LocalizedText.of(Language.FI, one(WORDS) + " " + one(WORDS)))
                .themes(some(themes, 3))
                .targetGroups(some(groups, 2))
                .area(area())
                .channels(some(List.of(Channel.values()), 2))
                .price(new Price(one(List.of(Price.Kind.values())), LocalizedText.EMPTY))
                .languages(some(LANGUAGES, 2))
                .schedule(schedule())
                .places(places())
                .ages(ages())
                .content();
        var id = "r" + number;
        return new FeedRecord.Accepted(id, "raw", new SourceListing(organisation(), content, null));
    }

    private AreaServed area() {
        return switch (random.nextInt(8)) {
            case 0 -> AreaServed.NATIONWIDE;
            case 1 -> AreaServed.NATIONWIDE_EXCEPT_ALAND;
            case 2 -> AreaServed.UNKNOWN;
            case 3 -> AreaServed.limited(Set.of(), Set.of(one(COUNTIES)));
            default -> AreaServed.limited(some(MUNICIPALITIES, 3), Set.of());
        };
    }

    private Schedule schedule() {
        var weekly = List.of(weeklyTime(), weeklyTime()).subList(0, 1 + random.nextInt(2));
        return switch (random.nextInt(6)) {
            case 0 -> Schedule.NONE;
            case 1 -> new Schedule(weekly, List.of(), Set.of(), null, LocalDate.of(2020, 1, 1));
            case 2 -> Schedule.dates(List.of(date(), date()));
            case 3 -> {
                var off = IntStream.range(0, 12).mapToObj(i -> day()).collect(Collectors.toSet());
                yield new Schedule(weekly, List.of(date()), off, day().minusDays(30), day().plusDays(30));
            }
            default -> Schedule.weekly(weekly);
        };
    }

    private WeeklyTime weeklyTime() {
        var starts = LocalTime.of(8 + random.nextInt(12), 0);
        var ends = onceIn(3) ? null : starts.plusMinutes(30L * (1 + random.nextInt(20)));
        return new WeeklyTime(one(List.of(DayOfWeek.values())), starts, ends, 1);
    }

    private Occurrence date() {
        var starts = day().atTime(random.nextInt(24), random.nextInt(2) * 30);
        return new Occurrence(starts, onceIn(4) ? null : starts.plusMinutes(30L * random.nextInt(200)), onceIn(5));
    }

    /** A day in the weeks about today: times are indexed as they lie ahead. */
    private LocalDate day() {
        return LocalDate.now(Schedule.ZONE).plusDays(random.nextInt(60) - 10);
    }

    private List<Place> places() {
        return IntStream.range(0, Math.max(0, random.nextInt(4) - 1))
                .mapToObj(i -> new Place(
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        null,
                        null,
                        onceIn(4) ? null : one(MUNICIPALITIES),
                        onceIn(3) ? null : point(),
                        some(List.of(AccessibilityFact.values()), 3)))
                .toList();
    }

    /** Somewhere between Helsinki and Jyväskylä, or in Åland. */
    public Coordinates point() {
        return onceIn(6)
                ? new Coordinates(60.1 + random.nextDouble(), 19.5 + random.nextDouble())
                : new Coordinates(60.1 + 2.2 * random.nextDouble(), 24 + 2 * random.nextDouble());
    }

    private Ages ages() {
        var from = random.nextInt(80);
        return switch (random.nextInt(5)) {
            case 0 -> new Ages(from, null);
            case 1 -> new Ages(null, from);
            case 2 -> new Ages(from, from + random.nextInt(40));
            default -> Ages.ANY;
        };
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    private @Nullable OrganisationContent organisation() {
        var kinds = OrganisationKind.values();
        var at = random.nextInt(kinds.length + 1);
        return at == kinds.length
                ? null
                : OrganisationContent.named(LocalizedText.of(Language.FI, "Järjestäjä " + kinds[at]), null, kinds[at]);
    }

    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public <T> Set<T> some(List<T> values, int most) {
        var chosen = new HashSet<T>();
        for (var i = random.nextInt(most + 1); i > 0; i--) {
            chosen.add(one(values));
        }
        return chosen;
    }

    /** Whether something happens, once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }
}
