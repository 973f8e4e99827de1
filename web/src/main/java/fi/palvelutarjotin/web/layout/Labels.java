package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.classification.ServiceLanguages;
import fi.palvelutarjotin.catalog.classification.TargetGroups;
import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.County;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.search.OrganisationNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What the codes of the facets are called. */
@Singleton
public final class Labels {

    private final Themes themes;
    private final TargetGroups targetGroups;
    private final Municipalities municipalities;
    private final ServiceLanguages languages;
    private final WordsOf wordsOf;
    private final Optional<OrganisationNames> organisations;

    /** Labels of a site without an index, which knows no organisations. */
    public Labels(
            Themes themes,
            TargetGroups targetGroups,
            Municipalities municipalities,
            ServiceLanguages languages,
            WordsOf wordsOf) {
        this(themes, targetGroups, municipalities, languages, wordsOf, Optional.empty());
    }

    @Inject
    public Labels(
            Themes themes,
            TargetGroups targetGroups,
            Municipalities municipalities,
            ServiceLanguages languages,
            WordsOf wordsOf,
            Optional<OrganisationNames> organisations) {
        this.themes = themes;
        this.targetGroups = targetGroups;
        this.municipalities = municipalities;
        this.languages = languages;
        this.wordsOf = wordsOf;
        this.organisations = organisations;
    }

    /** The name of a facet's value in a language; the code itself where it has none. */
    public String of(FacetName facet, String code, Language language) {
        return of(facet, code, wordsOf.language(language));
    }

    /** The same, where the words of the language are at hand. */
    public String of(FacetName facet, String code, Words words) {
        return switch (facet) {
            case THEME -> themes.label(code, words.language());
            case PLACE -> code.length() == 2 ? county(code, words) : municipality(code, words);
            case TARGET_GROUP ->
                targetGroups
                        .find(code)
                        .map(group -> best(group.name(), code, words))
                        .orElse(code);
            case CONTENT_LANGUAGE -> best(languages.names().getOrDefault(code, LocalizedText.EMPTY), code, words);
            case KIND -> words.text("kind." + code);
            case PRICE -> words.text("price." + code);
            case CHANNEL -> words.text("channel." + code);
        };
    }

    public String municipality(String code, Words words) {
        return municipalities
                .find(code)
                .map(Municipality::name)
                .map(name -> best(name, code, words))
                .orElse(code);
    }

    /** What an organisation is called; of one that arranges nothing, that it is one. */
    public String organisation(UUID id, Words words) {
        return organisations
                .flatMap(names -> names.find(id))
                .flatMap(name -> name.bestFor(words.language()))
                .map(LocalizedText.Spoken::text)
                .orElseGet(() -> words.text("organisation.unknown"));
    }

    private String county(String code, Words words) {
        return municipalities
                .findCounty(code)
                .map(County::name)
                .map(name -> best(name, code, words))
                .orElse(code);
    }

    private static String best(LocalizedText name, String code, Words words) {
        return name.bestFor(words.language()).map(LocalizedText.Spoken::text).orElse(code);
    }
}
