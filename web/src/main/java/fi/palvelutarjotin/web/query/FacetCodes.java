package fi.palvelutarjotin.web.query;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroup;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Theme;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.listing.Channel;
import fi.palvelutarjotin.catalog.listing.ListingKind;
import fi.palvelutarjotin.catalog.listing.Price;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.facet.FacetName;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which codes each facet parameter knows, and what they stand for. */
@Singleton
final class FacetCodes {

    /**
     * A parameter that narrows by a facet.
     *
     * @param find the code in force for a code as written; empty when there is none
     * @param known the codes to choose from, where they are few enough to be told
     */
    record FacetParameter(FacetName facet, Function<String, Optional<String>> find, List<String> known) {}

    private final Municipalities municipalities;
    private final Map<Parameter, FacetParameter> parameters = new EnumMap<>(Parameter.class);

    FacetCodes(Themes themes, TargetGroups groups, Municipalities municipalities, ServiceLanguages languages) {
        this.municipalities = municipalities;
        add(Parameter.THEME, FacetName.THEME, code -> themes.find(code).map(Theme::code));
        add(
                Parameter.TARGET_GROUP,
                FacetName.TARGET_GROUP,
                code -> groups.find(code).map(TargetGroup::code));
        add(Parameter.MUNICIPALITY, FacetName.PLACE, this::place);
        add(
                Parameter.COUNTY,
                FacetName.PLACE,
                code -> municipalities.findCounty(code).map(County::code));
        addKnown(
                Parameter.KIND,
                FacetName.KIND,
                Arrays.stream(ListingKind.values()).map(ListingKind::code).toList());
        addKnown(
                Parameter.PRICE,
                FacetName.PRICE,
                Arrays.stream(Price.Kind.values()).map(Price.Kind::code).toList());
        addKnown(
                Parameter.CHANNEL,
                FacetName.CHANNEL,
                Arrays.stream(Channel.values()).map(Channel::code).toList());
        addKnown(
                Parameter.CONTENT_LANGUAGE,
                FacetName.CONTENT_LANGUAGE,
                languages.names().keySet().stream().collect(Collectors.toList()));
    }

    Map<Parameter, FacetParameter> parameters() {
        return parameters;
    }

    /**
     * The counties and municipalities stand in one facet, whose values can be given back as they came: two digits are a
     * county, three a municipality. An abolished municipality is its successor.
     */
    private Optional<String> place(String code) {
        return switch (code.length()) {
            case 2 -> municipalities.findCounty(code).map(County::code);
            case 3 -> municipalities.find(code).map(Municipality::code);
            default -> Optional.empty();
        };
    }

    private void add(Parameter parameter, FacetName facet, Function<String, Optional<String>> find) {
        parameters.put(parameter, new FacetParameter(facet, find, List.of()));
    }

    private void addKnown(Parameter parameter, FacetName facet, List<String> codes) {
        parameters.put(
                parameter,
                new FacetParameter(facet, code -> codes.contains(code) ? Optional.of(code) : Optional.empty(), codes));
    }
}
