package fi.palvelutarjotin.web.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers who has shown the password, as {@link SignInGuard} has found. */
@Singleton
final class HalfSignedInBinder implements TypedRequestArgumentBinder<HalfSignedIn> {

    @Override
    public Argument<HalfSignedIn> argumentType() {
        return Argument.of(HalfSignedIn.class);
    }

    @Override
    public BindingResult<HalfSignedIn> bind(ArgumentConversionContext<HalfSignedIn> context, HttpRequest<?> source) {
        return () -> find(source);
    }

    static Optional<HalfSignedIn> find(HttpRequest<?> request) {
        return request.getAttribute(SignedInBinder.ATTRIBUTE, HalfSignedIn.class);
    }
}
