package fi.palvelutarjotin.deploy.browser;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Arrays;
import java.util.stream.Stream;

/** The pages that every check opens, each in every language. */
enum Pages {
    START("", 200),
    THERE("?where=J%C3%A4rvenp%C3%A4%C3%A4", 200),
    NOWHERE("?where=Tusulla", 200),
    ALL("/search", 200),
    SEARCH("/search?q=" + DemoSite.WORD + "&price=free&municipality=186", 200),
    CONDITIONS(
            "/search?weekday=tuesday&partOfDay=evening&near=186&within=50&age=70&accessibility=wheelchair&sort=nearest",
            200),
    STALE("/search?q=" + DemoSite.WORD + "&theme=olematon&page=0", 200),
    NOTHING("/search?q=xyzzyqwerty", 200),
    UNDERSTOOD("/search?q=kirjsto+J%C3%A4rvenp%C3%A4%C3%A4+yksin%C3%A4inen+l%C3%A4hell%C3%A4+minua", 200),
    WAYS_OUT("/search?q=kuoro&municipality=858&price=paid&weekday=monday", 200),
    SECOND("/search?page=2", 200),
    COUNTRY_MAP("/map?q=" + DemoSite.WORD, 200),
    COUNTY_MAP("/map?county=05&price=free&theme=olematon", 200),
    LISTING("/listing/", 200),
    SWEDISH_LISTING("/listing/", 200),
    SUITED_LISTING("/listing/", 200),
    SIGN_IN("/sign-in?to=%2Ffi%2Faccount", 200),
    NEW_PASSWORD("/sign-in/password?token=", 200),
    FORGOTTEN("/sign-in/forgotten", 200),
    ASKED("/sign-in/asked", 200),
    SIGNED_OUT("/sign-in/out", 200),
    REPORT("/listing/", 200),
    REPORT_THANKS("/listing/", 200),
    ORGANISATION("/organisation/", 200),
    ORGANISATION_SEARCH("/organisation/", 200),
    FIT(
            "/fit?q=" + DemoSite.WORD + "&where=J%C3%A4rvenp%C3%A4%C3%A4ss%C3%A4&age=70&time=weekday&free=true"
                    + "&accessibility=walking&contentLanguage=fi&page=2",
            200),
    FIT_START("/fit", 200),
    FIT_SPOILT("/fit?leftOut=personal&where=Tusulla&age=x&theme=mind", 200),
    TRAY("/tray?l=", 200),
    TRAY_SPOILT("/tray?size=a5&said=applied&l=rikki.", 200),
    EMPTY_TRAY("/tray", 200),
    HELP("/help", 200),
    STATEMENT("/accessibility", 200),
    PRIVACY("/privacy", 200),
    FEEDBACK("/feedback?topic=accessibility", 200),
    FEEDBACK_THANKS("/feedback/thanks", 200),
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
            case SUITED_LISTING -> site.finnishListing() + "?accessibility=wheelchair";
            case REPORT -> site.finnishListing() + "/report";
            case REPORT_THANKS -> site.finnishListing() + "/report/thanks";
            case SWEDISH_LISTING -> site.swedishListing();
            case ORGANISATION -> site.organisation();
            case ORGANISATION_SEARCH -> site.organisation() + "?q=xyzzyqwerty";
            case NEW_PASSWORD -> site.invitation();
            case TRAY, TRAY_SPOILT -> site.trayCode();
            case START,
                    THERE,
                    NOWHERE,
                    ALL,
                    SEARCH,
                    CONDITIONS,
                    STALE,
                    NOTHING,
                    UNDERSTOOD,
                    WAYS_OUT,
                    SECOND,
                    FIT,
                    FIT_START,
                    FIT_SPOILT,
                    SIGN_IN,
                    FORGOTTEN,
                    ASKED,
                    SIGNED_OUT,
                    EMPTY_TRAY,
                    HELP,
                    STATEMENT,
                    PRIVACY,
                    FEEDBACK,
                    FEEDBACK_THANKS,
                    COUNTRY_MAP,
                    COUNTY_MAP,
                    MISSING -> "";
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
