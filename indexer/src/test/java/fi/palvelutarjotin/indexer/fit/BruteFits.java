package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.ListingContent;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.indexer.search.BruteConditions;
import fi.palvelutarjotin.indexer.search.BruteForce;
import fi.palvelutarjotin.indexer.search.When;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The wishes' meaning written out over a plain list. */
final class BruteFits {

    private final Municipalities municipalities = new Municipalities();
    private final Themes themes = new Themes();
    private final Map<String, Listing> listings;
    private final BruteForce places;
    private final BruteConditions conditions;
    private final Set<String> aboutTheNeed;

    /**
     * Looks at listings.
     *
     * @param aboutTheNeed ids of those that a search for the words of the need finds
     */
    BruteFits(List<Listing> all, LocalDateTime now, Set<String> aboutTheNeed) {
        places = new BruteForce(all, now);
        conditions = new BruteConditions(municipalities, now);
        this.aboutTheNeed = aboutTheNeed;
        listings = places.matching(Map.of()).stream()
                .collect(Collectors.toMap(listing -> listing.id().toString(), listing -> listing));
    }

    Set<String> ids() {
        return listings.keySet();
    }

    List<FitAnswer> answers(String id, List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> answer(Objects.requireNonNull(listings.get(id)), wish))
                .toList();
    }

    /** As the order has it: what fails a must, what is not about the need, the points from below. */
    List<Integer> rank(String id, List<Wish> wishes) {
        var answers = answers(id, wishes);
        var failsAMust = false;
        var asksForSomething = false;
        var isAboutIt = false;
        var points = 0;
        for (var at = 0; at < wishes.size(); at++) {
            var wish = wishes.get(at);
            var answer = answers.get(at);
            failsAMust |= (wish instanceof Wish.ForAge || wish instanceof Wish.InPlace) && answer == FitAnswer.UNMET;
            if (wish instanceof Wish.ForNeed || wish instanceof Wish.InTheme) {
                asksForSomething = true;
                isAboutIt |= answer == FitAnswer.MET;
            }
            points += answer == FitAnswer.MET ? 2 : answer == FitAnswer.UNMET ? 0 : 1;
        }
        return List.of(failsAMust ? 1 : 0, asksForSomething && !isAboutIt ? 1 : 0, -points);
    }

    private FitAnswer answer(Listing listing, Wish wish) {
        var content = listing.content();
        return switch (wish) {
            case Wish.ForNeed need -> yesOrNo(aboutTheNeed.contains(listing.id().toString()));
            case Wish.InTheme theme ->
                told(
                        content.themes(),
                        content.themes().stream()
                                .anyMatch(code -> code.equals(theme.code())
                                        || theme.code()
                                                .equals(themes.find(code)
                                                        .orElseThrow()
                                                        .parent())));
            case Wish.ForAge age -> age(content, age.years());
            case Wish.InPlace place -> place(listing, place.codes());
            case Wish.HeldAt held -> held(content, held.times());
            case Wish.Free free ->
                content.price().kind() == Price.Kind.UNKNOWN
                        ? FitAnswer.UNKNOWN
                        : yesOrNo(content.price().kind() == Price.Kind.FREE);
            case Wish.ForAccess access ->
                switch (access.profile().of(content.places())) {
                    case FITS -> FitAnswer.MET;
                    case UNKNOWN -> FitAnswer.UNKNOWN;
                    case SHORTCOMING -> FitAnswer.UNMET;
                };
            case Wish.InLanguage language ->
                told(content.languages(), content.languages().contains(language.code()));
            case Wish.FromHome home ->
                told(
                        content.channels(),
                        !Collections.disjoint(content.channels(), Set.of(Channel.ONLINE, Channel.PHONE, Channel.HOME)));
            case Wish.ForGroup group ->
                told(content.targetGroups(), content.targetGroups().contains(group.code()));
        };
    }

    private static FitAnswer yesOrNo(boolean is) {
        return is ? FitAnswer.MET : FitAnswer.UNMET;
    }

    private static FitAnswer told(Collection<?> values, boolean is) {
        return values.isEmpty() ? FitAnswer.UNKNOWN : yesOrNo(is);
    }

    private static FitAnswer age(ListingContent content, int years) {
        var from = content.ages().from();
        var to = content.ages().to();
        return from == null && to == null
                ? FitAnswer.UNKNOWN
                : yesOrNo((from == null || from <= years) && (to == null || years <= to));
    }

    private FitAnswer place(Listing listing, Set<String> codes) {
        var reached = places.places(listing);
        if (!Collections.disjoint(reached, codes)) {
            return FitAnswer.MET;
        }
        var code = codes.iterator().next();
        if (codes.size() > 1 || code.length() == 2) {
            return reached.isEmpty() ? FitAnswer.UNKNOWN : FitAnswer.UNMET;
        }
        var centre = municipalities.find(code).orElseThrow().centre();
        var points = conditions.points(listing.content()).toList();
        if (points.stream().anyMatch(point -> BruteConditions.metres(point, centre) <= 30_000)) {
            return FitAnswer.NEARBY;
        }
        return reached.isEmpty() && points.isEmpty() ? FitAnswer.UNKNOWN : FitAnswer.UNMET;
    }

    private FitAnswer held(ListingContent content, Set<FitTime> times) {
        return conditions.isHeld(content, When.ANY)
                ? yesOrNo(times.stream().anyMatch(time -> conditions.isHeld(content, time.when())))
                : FitAnswer.UNKNOWN;
    }
}
