package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Account;
import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.account.Grant;
import fi.palvelutarjotin.catalog.account.OpenSessions;
import fi.palvelutarjotin.catalog.account.OpenSessions.OpenSession;
import fi.palvelutarjotin.catalog.account.PasswordRules;
import fi.palvelutarjotin.catalog.account.SecondFactors;
import fi.palvelutarjotin.catalog.organisation.Organisations;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText.Spoken;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.web.layout.Frames;
import fi.palvelutarjotin.web.layout.Labels;
import fi.palvelutarjotin.web.layout.Times;
import fi.palvelutarjotin.web.layout.Words;
import fi.palvelutarjotin.web.layout.WordsOf;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the page of one's own account. */
@Singleton
final class OwnAccountPages {

    static final String PRESENT = "present";

    private final WordsOf wordsOf;
    private final Frames frames;
    private final Labels labels;
    private final Organisations organisations;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final OpenSessions sessions;

    OwnAccountPages(
            WordsOf wordsOf,
            Frames frames,
            Labels labels,
            Organisations organisations,
            SecondFactors factors,
            Accounts accounts,
            OpenSessions sessions) {
        this.wordsOf = wordsOf;
        this.frames = frames;
        this.labels = labels;
        this.organisations = organisations;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    OwnAccountPage of(
            Account account,
            SignedIn who,
            String token,
            Language reader,
            @Nullable String notice,
            @Nullable String noticeAt) {
        var words = wordsOf.language(reader);
        return new OwnAccountPage(
                frames.of(reader, words.text("account.own.title"), AccountAddresses::own),
                account.name(),
                account.mail(),
                notice,
                noticeAt,
                account.grants().stream().map(grant -> inWords(grant, words)).toList(),
                account.hasSecondFactor() ? words.text("account.own.codes", factors.recoveryCodes(account.id())) : null,
                who.formToken(),
                AccountAddresses.own(reader),
                accounts.hasPassword(account.id()) ? fields(words) : List.of(),
                sessions.of(account.id(), token).stream()
                        .map(session -> inWords(session, words))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(language -> new OwnAccountPage.Choice(language.code(), language == account.language()))
                        .toList());
    }

    private static List<AccountPage.Field> fields(Words words) {
        return List.of(
                new AccountPage.Field(
                        PRESENT,
                        "password",
                        words.text("account.own.present"),
                        null,
                        "current-password",
                        null,
                        AccountPages.LONGEST_PASSWORD,
                        ""),
                AccountPages.password(
                        words.text("account.new.label"),
                        "new-password",
                        words.text("account.new.hint", PasswordRules.SHORTEST)));
    }

    private static OwnAccountPage.SignedInAt inWords(OpenSession session, Words words) {
        var times = new Times(words);
        var opened = times.moment(session.opened());
        var text = session.present()
                ? words.text("account.own.session.present", opened)
                : words.text("account.own.session", opened, times.moment(session.used()));
        return new OwnAccountPage.SignedInAt(session.id(), text, session.present());
    }

    private String inWords(Grant grant, Words words) {
        var role = words.text("account.role." + grant.role().code());
        var scope = switch (grant.role().scope()) {
            case UNIT -> grant.scope();
            case MUNICIPALITY, COUNTY -> labels.of(FacetName.PLACE, grant.scope(), words);
            case ORGANISATION ->
                organisations
                        .find(UUID.fromString(grant.scope()))
                        .flatMap(organisation -> organisation.content().name().bestFor(words.language()))
                        .map(Spoken::text)
                        .orElse(grant.scope());
            case INSTALLATION -> "";
        };
        return scope.isEmpty() ? role : words.text("account.grant", role, scope);
    }
}
