package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.indexer.search.SortOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people ask. Words and choices come together from one listing of the catalogue most of the time, because people
 * look for things that exist; the rest is free combination and often finds nothing.
 */
final class RequestMix {

    private static final long SEED = 7_310;
    private static final int PAGE = 20;
    private static final int SHORTEST_WORD = 4;

    private final SyntheticCatalogue catalogue;
    private final SyntheticPlaces places;
    private final Municipalities municipalities = new Municipalities();

    RequestMix(SyntheticCatalogue catalogue) {
        this.catalogue = catalogue;
        places = new SyntheticPlaces(municipalities);
    }

    /** What sort of question. */
    enum Kind {
        /** One to three words, a place, a theme and one facet more. */
        WORDS_AND_THREE_FACETS,
        /** One to three words. */
        WORDS,
        /** No words, a place or a theme. */
        ONE_FILTER,
        /** The first page of all: no words, nothing chosen. */
        EVERYTHING
    }

    List<SearchRequest> requests(Kind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> request(kind, new Dice(SEED + kind.ordinal(), number)))
                .toList();
    }

    /**
     * So many different questions as in use: those that come up oftenest by themselves stand first, and the first of all
     * is the front page.
     */
    List<SearchRequest> different(int count) {
        var different = new LinkedHashSet<>(requests(Kind.EVERYTHING, 1));
        for (var number = 0; different.size() < count; number++) {
            var dice = new Dice(SEED + 9, number);
            var kind = dice.percent(20) ? Kind.ONE_FILTER : dice.percent(50) ? Kind.WORDS : Kind.WORDS_AND_THREE_FACETS;
            different.add(request(kind, dice));
        }
        return List.copyOf(different);
    }

    /**
     * The same question in other words, so that no answer kept from before can be given: the number is written in blanks
     * and tabs after the words, where they mean nothing to the search.
     */
    static SearchRequest rephrased(SearchRequest request, int number) {
        var blanks = Integer.toBinaryString(number).replace('0', ' ').replace('1', '\t');
        return new SearchRequest(
                request.words() + blanks,
                request.language(),
                request.chosen(),
                request.sort(),
                request.page(),
                request.size());
    }

    private SearchRequest request(Kind kind, Dice dice) {
        var target = catalogue.listing(dice.between(0, catalogue.size() - 1));
        var exists = dice.percent(70);
        return switch (kind) {
            case WORDS_AND_THREE_FACETS ->
                asked(words(dice, target, exists), three(dice, exists ? target : other(dice)));
            case WORDS -> asked(words(dice, target, exists), Map.of());
            case ONE_FILTER ->
                asked(
                        "",
                        dice.percent(70)
                                ? Map.of(FacetName.PLACE, place(dice))
                                : Map.of(FacetName.THEME, theme(dice, target)));
            case EVERYTHING -> asked("", Map.of());
        };
    }

    private static SearchRequest asked(String words, Map<FacetName, Set<String>> chosen) {
        return new SearchRequest(words, Language.FI, chosen, SortOrder.RELEVANCE, 1, PAGE);
    }

    private Listing other(Dice dice) {
        return catalogue.listing(dice.between(0, catalogue.size() - 1));
    }

    private static String words(Dice dice, Listing target, boolean exists) {
        var count = dice.percent(50) ? 1 : dice.percent(70) ? 2 : 3;
        var name = target.content().name().bestFor(Language.FI).orElseThrow().text();
        var own = Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            words.add(exists && !own.isEmpty() ? dice.one(own) : new FinnishProse(dice, "").searched());
        }
        return String.join(" ", words);
    }

    private Map<FacetName, Set<String>> three(Dice dice, Listing target) {
        var content = target.content();
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        var at = content.area().municipalities();
        chosen.put(
                FacetName.PLACE,
                at.isEmpty() ? place(dice) : Set.of(wider(dice, at.iterator().next())));
        chosen.put(FacetName.THEME, theme(dice, target));
        switch (dice.between(1, 4)) {
            case 1 -> chosen.put(FacetName.KIND, Set.of(content.kind().code()));
            case 2 -> chosen.put(FacetName.PRICE, Set.of(content.price().kind().code()));
            case 3 ->
                chosen.put(
                        FacetName.CHANNEL,
                        Set.of(content.channels().iterator().next().code()));
            default ->
                chosen.put(
                        FacetName.TARGET_GROUP,
                        content.targetGroups().isEmpty() ? Set.of("older-people") : content.targetGroups());
        }
        return chosen;
    }

    private Set<String> place(Dice dice) {
        return Set.of(wider(dice, places.municipality(dice).code()));
    }

    /** Three in ten look in their whole county. */
    private String wider(Dice dice, String municipality) {
        return dice.percent(30)
                ? municipalities.find(municipality).orElseThrow().county()
                : municipality;
    }

    /** A listing's theme, or the whole top theme that it is under. */
    private static Set<String> theme(Dice dice, Listing target) {
        var theme = target.content().themes().iterator().next();
        var dot = theme.indexOf('.');
        return Set.of(dot > 0 && dice.percent(40) ? theme.substring(0, dot) : theme);
    }
}
