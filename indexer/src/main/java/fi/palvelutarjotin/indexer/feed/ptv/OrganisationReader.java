package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.catalog.organisation.BusinessId;
import fi.palvelutarjotin.catalog.organisation.OrganisationContent;
import fi.palvelutarjotin.catalog.organisation.OrganisationKind;
import fi.palvelutarjotin.catalog.organisation.OrganisationScope;
import fi.palvelutarjotin.catalog.place.AreaServed;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CleanText;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.UnreadableRecord;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.Optional;

/** Reads an organisation. */
final class OrganisationReader {

    private final AreaReader areas;

    OrganisationReader(AreaReader areas) {
        this.areas = areas;
    }

    OrganisationContent read(Json organisation, Notices notices) {
        var name = Texts.ofType(organisation.get("organizationNames").items(), CleanText::line, "Name");
        if (name.isEmpty()) {
            throw new UnreadableRecord("The organisation has no name", "organizationNames");
        }
        var type = organisation.get("organizationType").text().orElse("");
        return new OrganisationContent(
                name,
                businessId(organisation, notices).map(BusinessId::value).orElse(null),
                kind(type, name),
                scope(type, areas.read(organisation, notices)),
                description(organisation),
                new PtvContacts()
                        .phones(organisation.get("phoneNumbers"))
                        .emails(organisation.get("emails"))
                        .pages(organisation.get("webPages"), LocalizedText.EMPTY)
                        .contacts());
    }

    /** An organisation of which only the name in a service is known. */
    static OrganisationContent named(String name, Language language) {
        var text = LocalizedText.of(language, CleanText.line(name));
        return OrganisationContent.named(text, null, kind("", text));
    }

    private static Optional<BusinessId> businessId(Json organisation, Notices notices) {
        var written = organisation.get("businessCode").code();
        var read = written.flatMap(BusinessId::parse);
        if (read.isEmpty()) {
            written.ifPresent(wrong -> notices.unknownCode("y-tunnus", wrong));
        }
        return read;
    }

    private static LocalizedText description(Json organisation) {
        var texts = organisation.get("organizationDescriptions").items();
        return Texts.ofType(texts, CleanText::of, "Description")
                .orElse(Texts.ofType(texts, CleanText::of, "Summary", "ShortDescription"));
    }

    private static OrganisationKind kind(String type, LocalizedText name) {
        return switch (type) {
            case "Municipality" -> OrganisationKind.MUNICIPALITY;
            case "RegionalOrganization" -> OrganisationKind.COUNTY;
            default ->
                name.texts().values().stream()
                        .map(OrganisationReader::kindByName)
                        .filter(kind -> kind != OrganisationKind.OTHER)
                        .findFirst()
                        .orElse(OrganisationKind.OTHER);
        };
    }

    /** Associations and foundations must say in their names what they are; parishes and counties do. */
    private static OrganisationKind kindByName(String name) {
        var plain = name.toLowerCase(Language.FI.locale())
                .replaceAll("\\(.*?\\)", "")
                .strip();
        if (plain.matches(".*\\b(ry|r\\.y\\.|rf|r\\.f\\.)")) {
            return OrganisationKind.ASSOCIATION;
        }
        if (plain.matches(".*(säätiö|säätiö sr|stiftelsen?|stiftelsen? sr)")) {
            return OrganisationKind.FOUNDATION;
        }
        if (plain.contains("hyvinvointialue") || plain.contains("välfärdsområde")) {
            return OrganisationKind.COUNTY;
        }
        return plain.matches(".*(seurakunta|seurakuntayhtymä|församling)")
                ? OrganisationKind.PARISH
                : OrganisationKind.OTHER;
    }

    private static OrganisationScope scope(String type, AreaServed area) {
        return switch (area.reach()) {
            case NATIONWIDE, NATIONWIDE_EXCEPT_ALAND -> OrganisationScope.NATIONAL;
            case LIMITED ->
                area.municipalities().size() == 1 && area.counties().isEmpty()
                        ? OrganisationScope.LOCAL
                        : OrganisationScope.REGIONAL;
            case UNKNOWN ->
                switch (type) {
                    case "Municipality" -> OrganisationScope.LOCAL;
                    case "RegionalOrganization" -> OrganisationScope.REGIONAL;
                    case "State" -> OrganisationScope.NATIONAL;
                    default -> OrganisationScope.UNKNOWN;
                };
        };
    }
}
