package fi.palvelutarjotin.web.fit;

import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.fit.Wish;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Words;
import java.util.stream.Collectors;

/** What wishes are called, short enough to stand in a row. */
public final class WishNames {

    private final Labels labels;
    private final Words words;

    public WishNames(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    public String of(Wish wish) {
        return switch (wish) {
            // Into no sentence: braces in what was typed would be taken for places to fill in.
            case Wish.ForNeed need -> words.text("fit.wish.need") + ": " + need.words();
            case Wish.InTheme theme -> words.text("fit.wish.theme", labels.of(FacetName.THEME, theme.code(), words));
            case Wish.ForAge age -> words.text("fit.wish.age", age.years());
            case Wish.InPlace place ->
                place.codes().stream()
                        .map(code -> labels.of(FacetName.PLACE, code, words))
                        .collect(Collectors.joining(" / "));
            case Wish.HeldAt held ->
                held.times().stream()
                        .map(time -> words.text("fit.time." + time.code()))
                        .collect(Collectors.joining(" / "));
            case Wish.Free free -> words.text("fit.wish.free");
            case Wish.ForAccess access ->
                words.text("fit.access." + access.profile().code());
            case Wish.InLanguage language ->
                words.text("fit.wish.language", labels.of(FacetName.CONTENT_LANGUAGE, language.code(), words));
            case Wish.FromHome home -> words.text("fit.wish.fromHome");
            case Wish.ForGroup group ->
                words.text("fit.wish.group", labels.of(FacetName.TARGET_GROUP, group.code(), words));
        };
    }
}
