package fi.palvelutarjotin.web.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers who has signed in, if somebody has, as {@link SignInGuard} has found. */
@Singleton
final class PerhapsSignedInBinder implements TypedRequestArgumentBinder<Optional<SignedIn>> {

    @Override
    public Argument<Optional<SignedIn>> argumentType() {
        return Argument.optionalOf(SignedIn.class);
    }

    @Override
    public BindingResult<Optional<SignedIn>> bind(
            ArgumentConversionContext<Optional<SignedIn>> context, HttpRequest<?> source) {
        return () -> Optional.of(SignedInBinder.find(source));
    }
}
