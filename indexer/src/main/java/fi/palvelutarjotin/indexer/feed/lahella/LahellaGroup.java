package fi.palvelutarjotin.indexer.feed.lahella;

import fi.palvelutarjotin.catalog.organisation.BusinessId;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;

/** Reads the organisation behind a notice, where the feed sends more of it than its key. */
final class LahellaGroup {

    private LahellaGroup() {}

    static Optional<OrganisationContent> organisation(Json group, LahellaLanguages languages, Notices notices) {
        if (!group.isObject()) {
            return Optional.empty();
        }
        var plain = group.get("name")
                .text()
                .map(name -> LocalizedText.of(Language.FI, CleanText.line(name)))
                .orElse(LocalizedText.EMPTY);
        var name = languages.line(group, "name", notices).orElse(plain);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var businessId =
                group.get("businessId").code().flatMap(BusinessId::parse).orElse(null);
        var kind = group.get("type").text().flatMap(OrganisationKind::find).orElse(OrganisationKind.OTHER);
        return Optional.of(OrganisationContent.named(name, businessId, kind));
    }
}
