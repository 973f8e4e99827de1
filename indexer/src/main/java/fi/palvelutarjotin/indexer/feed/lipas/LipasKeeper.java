package fi.palvelutarjotin.indexer.feed.lipas;

import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;

/**
 * Reads who keeps a sports place. LIPAS tells only the sort of keeper ("Kunta / tekninen toimi"), so that only a
 * municipality's can be named, by its city: "Keuruu, kunnan tekninen toimi". The city's name is not inflected: a
 * program that tries writes "Keuruuun" sooner or later.
 */
final class LipasKeeper {

    private static final String MUNICIPALITY = "Kunta";

    private static final String OTHER_BRANCH = "muu";

    private LipasKeeper() {}

    static Optional<OrganisationContent> organisation(Json site, LocalizedText city) {
        var town = city.bestFor(Language.FI).map(LocalizedText.Spoken::text);
        return town.flatMap(name -> keeper(site).map(keeper -> LocalizedText.of(Language.FI, name + ", " + keeper)))
                .map(name -> OrganisationContent.named(name, null, OrganisationKind.MUNICIPALITY));
    }

    private static Optional<String> keeper(Json site) {
        var admin = text(site.get("admin"));
        var parts = admin.split("\\s*/\\s*", 2);
        if (!parts[0].equals(MUNICIPALITY)) {
            var unknown = admin.isEmpty() || admin.equals("Ei tietoa");
            return unknown && text(site.get("owner")).equals(MUNICIPALITY) ? Optional.of("kunta") : Optional.empty();
        }
        return Optional.of(parts.length < 2 || parts[1].equals(OTHER_BRANCH) ? "kunta" : "kunnan " + parts[1]);
    }

    private static String text(Json adminOrOwner) {
        var text = adminOrOwner.isObject() ? adminOrOwner.get("fi") : adminOrOwner;
        return LipasTexts.plain(text).orElse("");
    }
}
