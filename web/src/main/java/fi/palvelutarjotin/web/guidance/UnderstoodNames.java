package fi.palvelutarjotin.web.guidance;

import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import java.util.Locale;

/** What the things are called that were understood of typed words. */
public final class UnderstoodNames {

    private final Labels labels;
    private final Words words;
    private final Times times;

    public UnderstoodNames(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
        times = new Times(words);
    }

    /** What sort of thing it is: "Kenelle". */
    public String of(UnderstoodKind kind) {
        return switch (kind) {
            case COUNTY, MUNICIPALITY, NEAR_ME -> words.text("hit.place");
            case AGE -> words.text("condition.age");
            case ACCESS -> words.text("condition.access");
            case LANGUAGE -> words.text("facet.contentLanguage");
            case TODAY, TOMORROW, THIS_WEEK, WEEKEND, WEEKDAY, PART_OF_DAY -> words.text("condition.when");
            case FREE -> words.text("facet.price");
            case ONLINE -> words.text("facet.channel");
            case GROUP -> words.text("facet.targetGroup");
            case THEME -> words.text("facet.theme");
        };
    }

    /** The thing itself: "Ikääntyneet". */
    public String of(Understood understood) {
        return switch (understood) {
            case Understood.InMunicipality place -> labels.of(FacetName.PLACE, place.code(), words);
            case Understood.InCounty region -> region(region);
            case Understood.NearMe nearby -> words.text("understood.nearMe");
            case Understood.ForGroup group -> labels.of(FacetName.TARGET_GROUP, group.targetGroup(), words);
            case Understood.AboutTheme theme -> labels.of(FacetName.THEME, theme.theme(), words);
            case Understood.Free free -> labels.of(FacetName.PRICE, Price.Kind.FREE.code(), words);
            case Understood.Online online -> labels.of(FacetName.CHANNEL, Channel.ONLINE.code(), words);
            case Understood.OnWeekday day -> times.weekday(day.weekday());
            case Understood.AtTimeOfDay time ->
                words.text("partOfDay." + time.partOfDay().name().toLowerCase(Locale.ROOT));
            case Understood.AtWeekend weekend -> words.text("when.weekend");
            case Understood.ThisWeek week -> words.text("when.week");
            case Understood.Today today -> words.text("when.today");
            case Understood.Tomorrow tomorrow -> words.text("understood.tomorrow");
            case Understood.ForAge age -> age(age);
            case Understood.WithAccess access ->
                words.text("accessibility." + access.fact().code());
            case Understood.InLanguage language -> labels.of(FacetName.CONTENT_LANGUAGE, language.code(), words);
        };
    }

    /** A region of several counties has no name in the catalogue but the one that was typed. */
    private String region(Understood.InCounty region) {
        return region.codes().size() == 1
                ? labels.of(FacetName.PLACE, region.codes().getFirst(), words)
                : region.typed().text();
    }

    private String age(Understood.ForAge age) {
        if (age.from() == age.to()) {
            return Integer.toString(age.from());
        }
        if (age.to() == Understood.ForAge.OLDEST) {
            return words.text("listing.ages.from", age.from());
        }
        return age.from() == 0
                ? words.text("listing.ages.to", age.to())
                : words.text("listing.ages.between", age.from(), age.to());
    }
}
