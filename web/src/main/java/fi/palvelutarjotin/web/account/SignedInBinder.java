package fi.palvelutarjotin.web.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers who has signed in, as {@link SignInGuard} has found. */
@Singleton
final class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {

    static final String ATTRIBUTE = SignedIn.class.getName();

    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> source) {
        return () -> find(source);
    }

    static Optional<SignedIn> find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, SignedIn.class);
    }
}
