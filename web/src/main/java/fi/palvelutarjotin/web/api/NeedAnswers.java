package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.need.LocalizedWords;
import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.indexer.need.NeedMatch;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes in which needs are given. */
final class NeedAnswers {

    private static final double THOUSAND = 1_000;

    private NeedAnswers() {}

    /**
     * A need.
     *
     * @param phrases how people say it, by language
     * @param services what services that help are called, by language, the best first
     * @param themes codes of /api/v1/themes
     * @param weight 0.3…1: how surely whoever says this wants these services
     * @param origin seed: the program's; own: the county's
     */
    @Serdeable
    record NeedEntry(
            String code,
            Map<String, List<String>> phrases,
            Map<String, List<String>> services,
            List<String> themes,
            double weight,
            String origin) {}

    /**
     * A need that a text speaks of.
     *
     * @param strength 0…1: how well the text says the need, rounded
     * @param words the words of the text because of which
     * @param services what services that help are called, by language, the best first
     * @param themes codes of /api/v1/themes
     * @param weight 0.3…1: how surely whoever says this wants these services
     */
    @Serdeable
    record MatchEntry(
            String code,
            double strength,
            List<String> words,
            Map<String, List<String>> services,
            List<String> themes,
            double weight) {}

    /** The needs that a text speaks of, at most five, the most wanted first. */
    @Serdeable
    record Matches(List<MatchEntry> matches) {}

    static NeedEntry entry(Need need) {
        return new NeedEntry(
                need.code(),
                languages(need.phrases()),
                languages(need.services()),
                need.themes(),
                need.weight(),
                Codes.of(need.origin()));
    }

    static Matches matches(List<NeedMatch> matches) {
        return new Matches(matches.stream().map(NeedAnswers::entry).toList());
    }

    private static MatchEntry entry(NeedMatch match) {
        return new MatchEntry(
                match.need().code(),
                Math.round(match.strength() * THOUSAND) / THOUSAND,
                match.words(),
                languages(match.need().services()),
                match.need().themes(),
                match.need().weight());
    }

    private static Map<String, List<String>> languages(LocalizedWords words) {
        var byCode = new LinkedHashMap<String, List<String>>();
        words.lists().forEach((language, list) -> byCode.put(language.code(), list));
        return byCode;
    }
}
