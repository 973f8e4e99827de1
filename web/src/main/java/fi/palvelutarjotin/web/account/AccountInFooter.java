package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Accounts;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells every page the way to sign in, or out again, and the pages of those who have the token of their forms ({@code csrf}). Whether
 * the cookie still holds is not looked up for a link.
 */
@Singleton
final class AccountInFooter implements ViewModelProcessor<Map<String, Object>> {

    private final Accounts accounts;
    private final SessionCookie cookie;

    AccountInFooter(Accounts accounts, SessionCookie cookie) {
        this.accounts = accounts;
        this.cookie = cookie;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        if (!accounts.isReady()) {
            return;
        }
        var reader = Addresses.languageOf(request.getPath()).orElse(Language.FI);
        var known = cookie.token(request).isPresent();
        var model = new HashMap<>(page.getModel().orElse(Map.of()));
        model.put(
                "account",
                new AccountLink(
                        known ? AccountAddresses.own(reader) : AccountAddresses.signIn(reader, ""),
                        AccountAddresses.signedOut(reader),
                        known));
        SignedInBinder.find(request).ifPresent(who -> model.put(FormToken.FIELD, who.formToken()));
        page.setModel(model);
    }
}
