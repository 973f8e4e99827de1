package fi.palvelutarjotin.web.organisation;

import fi.palvelutarjotin.catalog.listing.Listing;
import fi.palvelutarjotin.catalog.listing.Listings;
import fi.palvelutarjotin.catalog.organisation.Organisation;
import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import fi.palvelutarjotin.web.listing.ContactLinks;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organisation's page in each language: who it is, how to reach it, and all that it has listed. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationPageController {

    private final Organisations organisations;
    private final Listings listings;
    private final WordsOf wordsOf;
    private final Frames frames;

    OrganisationPageController(Organisations organisations, Listings listings, WordsOf wordsOf, Frames frames) {
        this.organisations = organisations;
        this.listings = listings;
        this.wordsOf = wordsOf;
        this.frames = frames;
    }

    @Get("/{language:fi|sv|en|se}/organisation/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    ModelAndView<Map<String, Object>> organisation(String language, String id) {
        var words = wordsOf.language(Language.find(language).orElseThrow());
        return PublicId.parse(id)
                .flatMap(organisations::find)
                .map(organisation -> page(organisation, words))
                .map(page -> new ModelAndView<Map<String, Object>>(
                        "organisation/organisation", Map.of("page", page, "frame", page.frame())))
                .orElse(null);
    }

    private OrganisationPage page(Organisation organisation, Words words) {
        var reader = words.language();
        var content = organisation.content();
        var name = Objects.requireNonNull(Shown.of(content.name(), reader));
        var description = content.description().bestFor(reader);
        return new OrganisationPage(
                frames.of(
                        reader,
                        name.text(),
                        language -> Addresses.organisation(
                                language, organisation.id().toString())),
                name,
                words.text("organisation.kind." + content.kind().code()),
                content.businessId(),
                description
                        .map(text -> Arrays.asList(text.text().split("\n\n")))
                        .orElse(List.of()),
                description
                        .map(text -> Shown.otherThan(reader, text.language()))
                        .orElse(null),
                ContactLinks.of(content.contacts(), reader),
                entries(organisation, words));
    }

    private List<OrganisationPage.Entry> entries(Organisation organisation, Words words) {
        var collator = Collator.getInstance(words.language().locale());
        return listings.listByOrganisation(organisation.id()).stream()
                .map(listing -> entry(listing, words))
                .sorted(Comparator.comparing(entry -> entry.name().text(), collator))
                .toList();
    }

    private static OrganisationPage.Entry entry(Listing listing, Words words) {
        var content = listing.content();
        return new OrganisationPage.Entry(
                Objects.requireNonNull(Shown.of(content.name(), words.language())),
                Addresses.listing(words.language(), listing.id().toString()),
                Shown.of(content.summary(), words.language()),
                words.text("kind." + content.kind().code()));
    }
}
