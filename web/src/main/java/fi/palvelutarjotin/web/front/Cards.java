package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import fi.palvelutarjotin.web.layout.Shown;
import fi.palvelutarjotin.web.site.CheckedAtStart;
import fi.palvelutarjotin.web.site.SiteSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** The saved searches on the front page: the program's own, or those of the county's file. */
@Singleton
final class Cards implements CheckedAtStart {

    /** Where on the page a card stands. */
    enum Section {
        NEED,
        LIFE
    }

    private final List<CardFile.Row> rows;

    Cards(SiteSettings settings, CardFile file) {
        rows = settings.cards().map(file::read).orElseGet(file::builtIn);
    }

    List<FrontPage.Card> of(Section section, Language reader) {
        return rows.stream()
                .filter(row -> row.section() == section)
                .map(row -> new FrontPage.Card(
                        row.icon(),
                        Objects.requireNonNull(Shown.of(row.name(), reader)),
                        Shown.of(row.text(), reader),
                        Addresses.search(
                                reader, row.search().withLanguage(reader).toPageQuery())))
                .toList();
    }
}
