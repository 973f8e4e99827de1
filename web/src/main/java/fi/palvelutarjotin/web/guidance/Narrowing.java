package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.condition.DayPart;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.PartOfDay;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.search.Conditions;
import fi.palvelutarjotin.indexer.search.DaySpan;
import fi.palvelutarjotin.indexer.search.When;
import fi.palvelutarjotin.web.query.SearchState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search to what was understood of its words, which stay as they are. Only whoever presses the link is
 * narrowed (decision 0014).
 */
public final class Narrowing {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final SearchState state;
    private final LocalDate today;

    /**
     * @param today in Finland
     */
    public Narrowing(SearchState state, LocalDate today) {
        this.state = state;
        this.today = today;
    }

    /**
     * The search narrowed to all of these in place of what is chosen or asked of their sort now; empty when it is that
     * narrow already, or when nothing narrows so.
     *
     * @param alike things of one kind, at least one
     */
    public Optional<SearchState> to(List<Understood> alike) {
        return narrowed(alike).filter(narrowed -> !narrowed.equals(state.withPage(1)));
    }

    private Optional<SearchState> narrowed(List<Understood> alike) {
        return switch (alike.getFirst()) {
            case Understood.InMunicipality place -> chosen(FacetName.PLACE, alike);
            case Understood.InCounty region -> chosen(FacetName.PLACE, alike);
            case Understood.NearMe nearby -> Optional.empty();
            case Understood.ForGroup group -> chosen(FacetName.TARGET_GROUP, alike);
            case Understood.AboutTheme theme -> chosen(FacetName.THEME, alike);
            case Understood.Free free -> chosen(FacetName.PRICE, alike);
            case Understood.Online online -> chosen(FacetName.CHANNEL, alike);
            case Understood.InLanguage language -> chosen(FacetName.CONTENT_LANGUAGE, alike);
            case Understood.OnWeekday day -> when(when -> when.withWeekdays(weekdays(alike)));
            case Understood.AtTimeOfDay time -> when(when -> when.withParts(parts(alike)));
            case Understood.AtWeekend weekend -> when(when -> when.withWeekdays(WEEKEND));
            case Understood.ThisWeek week -> when(when -> days(when, DaySpan.WEEK, null));
            case Understood.Today day -> when(when -> days(when, DaySpan.TODAY, null));
            case Understood.Tomorrow day -> when(when -> days(when, null, today.plusDays(1)));
            case Understood.ForAge age -> conditions(conditions -> conditions.withAge(age.years()));
            case Understood.WithAccess access ->
                profile(access).flatMap(profile -> conditions(conditions -> conditions.withAccess(profile)));
        };
    }

    private Optional<SearchState> chosen(FacetName facet, List<Understood> alike) {
        var codes = alike.stream().flatMap(Narrowing::codes).collect(Collectors.toSet());
        return Optional.of(state.withChosen(facet, codes));
    }

    private static Stream<String> codes(Understood understood) {
        return switch (understood) {
            case Understood.InMunicipality place -> Stream.of(place.code());
            case Understood.InCounty region -> region.codes().stream();
            case Understood.ForGroup group -> Stream.of(group.targetGroup());
            case Understood.AboutTheme theme -> Stream.of(theme.theme());
            case Understood.Free free -> Stream.of(Price.Kind.FREE.code());
            case Understood.Online online -> Stream.of(Channel.ONLINE.code());
            case Understood.InLanguage language -> Stream.of(language.code());
            default -> Stream.empty();
        };
    }

    private Optional<SearchState> conditions(Function<Conditions, Conditions> change) {
        return Optional.of(state.withConditions(change.apply(state.conditions())));
    }

    private Optional<SearchState> when(Function<When, When> change) {
        return conditions(conditions -> conditions.withWhen(change.apply(conditions.when())));
    }

    private static When days(When when, @Nullable DaySpan span, @Nullable LocalDate day) {
        return when.withSpan(span).withDates(day, day);
    }

    private static Set<DayOfWeek> weekdays(List<Understood> alike) {
        return alike.stream()
                .filter(Understood.OnWeekday.class::isInstance)
                .map(day -> ((Understood.OnWeekday) day).weekday())
                .collect(Collectors.toSet());
    }

    private static Set<DayPart> parts(List<Understood> alike) {
        return alike.stream()
                .filter(Understood.AtTimeOfDay.class::isInstance)
                .map(time -> part(((Understood.AtTimeOfDay) time).partOfDay()))
                .collect(Collectors.toSet());
    }

    private static DayPart part(PartOfDay part) {
        return switch (part) {
            case MORNING -> DayPart.MORNING;
            case DAYTIME -> DayPart.DAYTIME;
            case EVENING -> DayPart.EVENING;
        };
    }

    /** The people for whom a fact is told; what helps many sorts of people is nobody's profile. */
    private static Optional<AccessProfile> profile(Understood.WithAccess access) {
        return switch (access.fact()) {
            case WHEELCHAIR -> Optional.of(AccessProfile.WHEELCHAIR_USER);
            case ROLLATOR -> Optional.of(AccessProfile.WALKING);
            case INDUCTION_LOOP -> Optional.of(AccessProfile.HEARING);
            case GUIDE_DOG -> Optional.of(AccessProfile.SIGHT);
            case ACCESSIBLE_TOILET, PARKING, STEPS -> Optional.empty();
        };
    }
}
