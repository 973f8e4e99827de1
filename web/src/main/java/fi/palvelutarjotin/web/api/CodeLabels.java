package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.problem.Sentences;
import jakarta.inject.Singleton;

/** What the codes of facets are called. */
@Singleton
public final class CodeLabels {

    private final Themes themes;
    private final TargetGroups groups;
    private final Municipalities municipalities;
    private final ServiceLanguages languages;
    private final Sentences words = new Sentences("i18n.codes");

    CodeLabels(Themes themes, TargetGroups groups, Municipalities municipalities, ServiceLanguages languages) {
        this.themes = themes;
        this.groups = groups;
        this.municipalities = municipalities;
        this.languages = languages;
    }

    /** The label of a facet's code; the code itself when a listing brings one that no list has. */
    public String label(FacetName facet, String code, Language reader) {
        return switch (facet) {
            case THEME -> themes.label(code, reader);
            case TARGET_GROUP ->
                groups.find(code)
                        .map(group -> Named.best(group.name(), reader, code))
                        .orElse(code);
            case PLACE -> place(code, reader);
            case CONTENT_LANGUAGE ->
                Named.best(languages.names().getOrDefault(code, LocalizedText.EMPTY), reader, code);
            case KIND, PRICE, CHANNEL -> words.say(reader, facet.code() + "." + code);
        };
    }

    private String place(String code, Language reader) {
        return code.length() == 2
                ? municipalities
                        .findCounty(code)
                        .map(county -> Named.best(county.name(), reader, code))
                        .orElse(code)
                : municipalities
                        .find(code)
                        .map(municipality -> Named.best(municipality.name(), reader, code))
                        .orElse(code);
    }
}
