package fi.palvelutarjotin.indexer.testing;

import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.place.AreaServed;
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
        var weekly = List.of(
                WeeklyTime.everyWeek(one(List.of(DayOfWeek.values())), LocalTime.of(8 + random.nextInt(12), 0), null));
        return switch (random.nextInt(4)) {
            case 0 -> Schedule.NONE;
            case 1 -> new Schedule(weekly, List.of(), Set.of(), null, LocalDate.of(2020, 1, 1));
            default -> Schedule.weekly(weekly);
        };
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
