package fi.palvelutarjotin.web.problem;

import io.micronaut.http.HttpRequest;
import java.util.UUID;

/** Who asks, as far as a log may know it: by the id of an account or of a program, and by nothing else. */
public final class Asker {

    /** Somebody of whom nothing is known. */
    public static final Asker NOBODY = new Asker("somebody");

    private static final String ATTRIBUTE = Asker.class.getName();

    private final String words;

    private Asker(String words) {
        this.words = words;
    }

    public static Asker account(UUID id) {
        return new Asker("the account " + id);
    }

    public static Asker program(UUID id) {
        return new Asker("the program " + id);
    }

    /** Notes with a request who asks, for when it is refused later. */
    public void asks(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Asker of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Asker.class).orElse(NOBODY);
    }

    @Override
    public String toString() {
        return words;
    }
}
