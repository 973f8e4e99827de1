package fi.palvelutarjotin.indexer.suggest;

import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.suggest.Phrase.Leading;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Target.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what can be suggested; what several listings have in common becomes one. */
final class Phrases {

    /** Of more names of listings the least popular are left out, so that the table stays below some 100 MB. */
    static final int MOST_NAMES = 150_000;

    /** E-mail addresses, telephone numbers and identity codes that somebody has put into a name are not spread further. */
    private static final Pattern PERSONAL =
            Pattern.compile("@|(\\+358|\\b0)[ -]?\\d([ -]?\\d){5}|\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]");

    private static final Comparator<Phrase> MOST_POPULAR_FIRST = Comparator.comparingDouble(Phrase::popularity)
            .reversed()
            .thenComparing(Phrase::kind)
            .thenComparing(Phrase::text)
            .thenComparing(Phrase::language);

    private final Themes themes;
    private final Municipalities municipalities;
    private final Map<Key, Counted> counted = new HashMap<>();
    private final List<Phrase> needs = new ArrayList<>();

    Phrases(Themes themes, Municipalities municipalities) {
        this.themes = themes;
        this.municipalities = municipalities;
        municipalities.all().forEach(place -> named(Kind.PLACE, place.name(), Where.PLACE, place.code(), 0));
        municipalities.counties().forEach(county -> named(Kind.PLACE, county.name(), Where.PLACE, county.code(), 0));
    }

    /** What is one thing: listings by their name in a language, all else by its code or id. */
    private record Key(Kind kind, Language language, String same) {}

    private static final class Counted {

        private final LocalizedText named;
        private final Leading leading;
        private String text;
        private int listings;

        Counted(String text, LocalizedText named, Leading leading) {
            this.text = text;
            this.named = named;
            this.leading = leading;
        }
    }

    /** Adds what can be suggested of a listing. */
    void add(ListedName listing) {
        if (!isPersonal(listing.name())) {
            var leading = new Leading(Where.LISTING, listing.id());
            listing.name()
                    .texts()
                    .forEach((language, text) -> count(
                            new Key(Kind.ACTIVITY, language, Letters.lower(text)), text, listing.name(), leading, 1));
        }
        var organisation = listing.organisation();
        if (organisation != null && !isPersonal(organisation.name())) {
            named(Kind.ORGANISATION, organisation.name(), Where.ORGANISATION, organisation.id(), 1);
        }
        for (var theme : withParents(listing.themes())) {
            named(Kind.THEME, theme.name(), Where.THEME, theme.code(), 1);
        }
        for (var code : listing.municipalities()) {
            municipalities.find(code).ifPresent(place -> named(Kind.PLACE, place.name(), Where.PLACE, place.code(), 1));
        }
    }

    /** Adds what people say of a need. */
    void add(Need need) {
        var first = new EnumMap<Language, String>(Language.class);
        var said = need.phrases().lists();
        said.forEach((language, phrases) -> first.put(language, Letters.tidy(phrases.getFirst())));
        var named = new LocalizedText(first);
        said.forEach((language, phrases) -> phrases.forEach(phrase -> {
            var text = Letters.tidy(phrase);
            var leading = new Leading(Where.SEARCH, text);
            needs.add(Phrase.of(Kind.NEED, language, text, named, leading, need.weight(), 0));
        }));
    }

    /** All of them, the most popular of each kind first. */
    List<Phrase> all() {
        var names = new ArrayList<Phrase>();
        var all = new ArrayList<>(needs);
        counted.forEach((key, one) -> (key.kind == Kind.ACTIVITY ? names : all).add(phrase(key, one)));
        names.sort(MOST_POPULAR_FIRST);
        all.addAll(names.subList(0, Math.min(MOST_NAMES, names.size())));
        all.sort(MOST_POPULAR_FIRST);
        return List.copyOf(all);
    }

    private static Phrase phrase(Key key, Counted one) {
        var leading = key.kind == Kind.ACTIVITY && one.listings > 1 ? new Leading(Where.SEARCH, one.text) : one.leading;
        return Phrase.of(key.kind, key.language, one.text, one.named, leading, one.listings, one.listings);
    }

    private void named(Kind kind, LocalizedText name, Where where, String code, int listings) {
        var leading = new Leading(where, code);
        name.map(Letters::tidy)
                .texts()
                .forEach((language, text) -> count(new Key(kind, language, code), text, name, leading, listings));
    }

    private void count(Key key, String text, LocalizedText named, Leading leading, int listings) {
        var one = counted.computeIfAbsent(key, fresh -> new Counted(text, named, leading));
        one.listings += listings;
        // Of two ways to write the same name the one with fewer capitals, which come first in the order of signs.
        if (text.compareTo(one.text) > 0) {
            one.text = text;
        }
    }

    private Set<Theme> withParents(Set<String> codes) {
        var all = new HashSet<Theme>();
        for (var code : codes) {
            themes.find(code).ifPresent(theme -> {
                all.add(theme);
                if (theme.parent() != null) {
                    themes.find(theme.parent()).ifPresent(all::add);
                }
            });
        }
        return all;
    }

    private static boolean isPersonal(LocalizedText name) {
        return name.texts().values().stream()
                .anyMatch(text -> PERSONAL.matcher(text).find());
    }
}
