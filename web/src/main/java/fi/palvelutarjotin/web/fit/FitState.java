package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.condition.AccessProfile;
import fi.palvelutarjotin.indexer.fit.FitRequest;
import fi.palvelutarjotin.indexer.fit.FitTime;
import fi.palvelutarjotin.indexer.fit.Wish;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an address says of a need. It says what is needed, never who needs it.
 *
 * @param language the reader's
 * @param words of the need, tidied; empty for none
 * @param theme code; null for none
 * @param age in years; null when it is not told
 * @param where the place as it was written; empty for none
 * @param places codes of municipalities and counties that were understood of it
 * @param times when there is time, any of which will do; empty for whenever
 * @param access whose accessibility needs are to be met
 * @param spoken code of the language in which it should be held; null for any
 * @param group code of the target group; null for none
 * @param page from 1
 * @param size listings on a page
 */
public record FitState(
        Language language,
        String words,
        @Nullable String theme,
        @Nullable Integer age,
        String where,
        Set<String> places,
        Set<FitTime> times,
        boolean free,
        Set<AccessProfile> access,
        @Nullable String spoken,
        boolean fromHome,
        @Nullable String group,
        int page,
        int size) {

    public FitState {
        places = Collections.unmodifiableSet(new TreeSet<>(places));
        times = Collections.unmodifiableSet(new TreeSet<>(times));
        access = Collections.unmodifiableSet(new TreeSet<>(access));
    }

    /** What is wished for, the need itself first. */
    public List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        if (!words.isEmpty()) {
            wishes.add(new Wish.ForNeed(words));
        }
        if (theme != null) {
            wishes.add(new Wish.InTheme(theme));
        }
        if (group != null) {
            wishes.add(new Wish.ForGroup(group));
        }
        if (age != null) {
            wishes.add(new Wish.ForAge(age));
        }
        if (!places.isEmpty()) {
            wishes.add(new Wish.InPlace(places));
        }
        if (!times.isEmpty()) {
            wishes.add(new Wish.HeldAt(times));
        }
        if (free) {
            wishes.add(new Wish.Free());
        }
        access.forEach(profile -> wishes.add(new Wish.ForAccess(profile)));
        if (spoken != null) {
            wishes.add(new Wish.InLanguage(spoken));
        }
        if (fromHome) {
            wishes.add(new Wish.FromHome());
        }
        return wishes;
    }

    /** What to ask; empty when nothing is wished for. */
    public Optional<FitRequest> toRequest() {
        var wishes = wishes();
        return wishes.isEmpty() ? Optional.empty() : Optional.of(new FitRequest(language, wishes, page, size));
    }

    FitState withPage(int page) {
        return new FitState(
                language, words, theme, age, where, places, times, free, access, spoken, fromHome, group, page, size);
    }

    /** With the place written otherwise, from the first page. */
    FitState withWhere(String where) {
        return new FitState(
                language, words, theme, age, where, places, times, free, access, spoken, fromHome, group, 1, size);
    }

    /** The query part of the page's address: the same for the same need, empty when nothing is told. */
    String toPageQuery() {
        var pairs = new ArrayList<String>();
        access.forEach(profile -> add(pairs, FitParameter.ACCESSIBILITY, profile.code()));
        add(pairs, FitParameter.AGE, age == null ? null : age.toString());
        add(pairs, FitParameter.LANGUAGE, spoken);
        add(pairs, FitParameter.FREE, free ? FitParameter.YES : null);
        add(pairs, FitParameter.FROM_HOME, fromHome ? FitParameter.YES : null);
        add(pairs, FitParameter.PAGE, page == 1 ? null : Integer.toString(page));
        add(pairs, FitParameter.WORDS, words.isEmpty() ? null : words);
        add(pairs, FitParameter.GROUP, group);
        add(pairs, FitParameter.THEME, theme);
        times.forEach(time -> add(pairs, FitParameter.TIME, time.code()));
        add(pairs, FitParameter.WHERE, where.isEmpty() ? null : where);
        return pairs.stream().collect(Collectors.joining("&"));
    }

    private static void add(List<String> pairs, String name, @Nullable String value) {
        if (value != null) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Without the need's words and the place, which are typed and may be anything: what is written may end up in a log. */
    @Override
    public String toString() {
        return "FitState[" + wishes().size() + " wishes, page " + page + "]";
    }
}
