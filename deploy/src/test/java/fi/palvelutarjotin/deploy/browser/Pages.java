package fi.palvelutarjotin.deploy.browser;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Arrays;
import java.util.stream.Stream;

/** The pages that every check opens, each in every language. */
enum Pages {
    START("", 200),
    SEARCH("?q=" + DemoSite.WORD + "&price=free&municipality=186", 200),
    CONDITIONS(
            "?weekday=tuesday&partOfDay=evening&near=186&within=50&age=70&accessibility=wheelchair&sort=nearest", 200),
    STALE("?q=" + DemoSite.WORD + "&theme=olematon&page=0", 200),
    NOTHING("?q=xyzzyqwerty", 200),
    UNDERSTOOD("?q=kirjsto+J%C3%A4rvenp%C3%A4%C3%A4+yksin%C3%A4inen+l%C3%A4hell%C3%A4+minua", 200),
    WAYS_OUT("?q=kuoro&municipality=858&price=paid&weekday=monday", 200),
    SECOND("?page=2", 200),
    LISTING("/listing/", 200),
    SWEDISH_LISTING("/listing/", 200),
    ORGANISATION("/organisation/", 200),
    TRAY("/tray?l=", 200),
    TRAY_SPOILT("/tray?size=a5&said=applied&l=rikki.", 200),
    EMPTY_TRAY("/tray", 200),
    MISSING("/listing/00000000-0000-0000-0000-000000000000", 404);

    private final String path;
    private final int status;

    Pages(String path, int status) {
        this.path = path;
        this.status = status;
    }

    int status() {
        return status;
    }

    String path(Language language) {
        var site = DemoSite.get();
        var id = switch (this) {
            case LISTING -> site.finnishListing();
            case SWEDISH_LISTING -> site.swedishListing();
            case ORGANISATION -> site.organisation();
            case TRAY, TRAY_SPOILT -> site.trayCode();
            case START, SEARCH, CONDITIONS, STALE, NOTHING, UNDERSTOOD, WAYS_OUT, SECOND, EMPTY_TRAY, MISSING -> "";
        };
        return "/" + language.code() + path + id;
    }

    /** A page in a language. */
    record InLanguage(Pages page, Language language) {

        String path() {
            return page.path(language);
        }

        @Override
        public String toString() {
            return page + " " + language.code();
        }
    }

    static Stream<InLanguage> all() {
        return Arrays.stream(values())
                .flatMap(page -> Arrays.stream(Language.values()).map(language -> new InLanguage(page, language)));
    }
}
